package dev.custombot.message;

import java.util.Locale;
import java.util.Objects;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Content;

/**
 * The content of {@code authentication.…}: how the customer's signing in goes. The hub's contract gives it no form beyond that of every
 * message: whatever came is in {@code content}.
 *
 * @param kind what happened
 * @param content what came with it, often nothing
 */
public record AuthenticationEvent(Kind kind, Content content) {

    /** What happened, named as the type's second part. */
    public enum Kind {
        START,
        SUCCESS,
        FAILURE,
        ACCEPT,
        REJECT
    }

    public AuthenticationEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(content, "content");
    }

    /** What a message of the type says. */
    public static AuthenticationEvent of(IncomingMessage message) {
        String kind = message.type().substring(message.type().indexOf('.') + 1);
        return new AuthenticationEvent(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), message.content());
    }
}
