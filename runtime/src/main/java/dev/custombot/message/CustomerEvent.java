package dev.custombot.message;

import java.util.Locale;
import java.util.Objects;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Content;

/**
 * The content of {@code customer.active}, {@code .inactive}, {@code .exit} and {@code .block}. The hub's contract gives it no
 * form beyond that of every message: whatever came is in {@code content}. A bot may send {@code EXIT} and {@code BLOCK}.
 *
 * @param kind what happened
 * @param content what came with it, often nothing
 */
public record CustomerEvent(Kind kind, Content content) implements Sendable {

    private static final String PREFIX = "customer.";

    /** What happened, named as the type's second part. */
    public enum Kind {
        ACTIVE,
        INACTIVE,
        EXIT,
        BLOCK
    }

    public CustomerEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(content, "content");
    }

    /** What a message of the type says. */
    public static CustomerEvent of(IncomingMessage message) {
        String kind = message.type().substring(PREFIX.length());
        return new CustomerEvent(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), message.content());
    }

    @Override
    public Reply toReply() {
        return Reply.of(PREFIX + kind.name().toLowerCase(Locale.ROOT), content);
    }
}
