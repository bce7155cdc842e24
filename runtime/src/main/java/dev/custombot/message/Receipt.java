package dev.custombot.message;

import java.util.Objects;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.MessageReference;

/**
 * The content of {@code status.delivered} and {@code status.read}: what became of a message.
 *
 * @param parent the message
 * @param read whether it was read, not only delivered
 */
public record Receipt(Optional<MessageReference> parent, boolean read) implements Sendable {

    public Receipt {
        Objects.requireNonNull(parent, "parent");
    }

    /** The message was read. */
    public static Receipt read(MessageReference message) {
        return new Receipt(Optional.of(message), true);
    }

    /** The message was delivered. */
    public static Receipt delivered(MessageReference message) {
        return new Receipt(Optional.of(message), false);
    }

    /** What a message of the type says. */
    public static Receipt of(IncomingMessage message) {
        return new Receipt(message.parent(), message.type().equals(MessageType.STATUS_READ));
    }

    @Override
    public Reply toReply() {
        Reply reply = Reply.of(read ? MessageType.STATUS_READ : MessageType.STATUS_DELIVERED, Content.none());
        return parent.map(reply::withParent).orElse(reply);
    }
}
