package dev.custombot.message;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.conversation.MessageReference;

/**
 * The content of {@code delete.soft}, {@code delete.permanent} and {@code undo}: a customer takes a message back, or brings it
 * back.
 *
 * @param parent the message
 * @param kind what is to be done with it
 */
public record Deletion(Optional<MessageReference> parent, Kind kind) {

    /** What is to be done. */
    public enum Kind {
        /** Hidden; it can be brought back. */
        SOFT,
        /** Removed for good. */
        PERMANENT,
        /** A hidden message is shown again. */
        UNDO
    }

    private static final Map<String, Kind> KINDS = Map.of(MessageType.DELETE_SOFT, Kind.SOFT, MessageType.DELETE_PERMANENT,
            Kind.PERMANENT, MessageType.UNDO, Kind.UNDO);

    public Deletion {
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(kind, "kind");
    }

    /** What a message of the type says. */
    public static Deletion of(IncomingMessage message) {
        return new Deletion(message.parent(), KINDS.getOrDefault(message.type(), Kind.SOFT));
    }
}
