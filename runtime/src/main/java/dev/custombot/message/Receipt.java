package dev.custombot.message;

import java.util.Objects;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.conversation.MessageReference;

/**
 * The content of {@code status.delivered} and {@code status.read}: what became of a message.
 *
 * @param parent the message
 * @param read whether it was read, not only delivered
 */
public record Receipt(Optional<MessageReference> parent, boolean read) {

    public Receipt {
        Objects.requireNonNull(parent, "parent");
    }

    /** What a message of the type says. */
    public static Receipt of(IncomingMessage message) {
        return new Receipt(message.parent(), message.type().equals(MessageType.STATUS_READ));
    }
}
