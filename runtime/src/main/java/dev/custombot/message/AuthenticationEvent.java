package dev.custombot.message;

import java.util.Locale;
import java.util.Objects;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Content;

/**
 * The content of {@code authentication.…}: how the customer's signing in goes. The hub's contract gives it no form beyond that
 * of every message: whatever came is in {@code content}. A bot may send {@code START}, {@code ACCEPT} and {@code REJECT}.
 *
 * @param kind what happened
 * @param content what came with it, often nothing
 */
public record AuthenticationEvent(Kind kind, Content content) implements Sendable {

    private static final String PREFIX = "authentication.";

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
        String kind = message.type().substring(PREFIX.length());
        return new AuthenticationEvent(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), message.content());
    }

    @Override
    public Reply toReply() {
        return Reply.of(PREFIX + kind.name().toLowerCase(Locale.ROOT), content);
    }
}
