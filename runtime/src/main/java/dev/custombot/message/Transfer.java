package dev.custombot.message;

import java.util.List;
import java.util.Objects;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.MessageAttribute;

/**
 * The content of {@code queue.transfer} and {@code bot.transfer}: the conversation goes to a queue, or to another bot. The
 * hub's contract gives it no form beyond that of every message. A bot may send a transfer to a bot.
 *
 * @param target where it goes
 * @param content what came with it, often nothing
 * @param attributes the properties that came with it, at most 75
 */
public record Transfer(Target target, Content content, List<MessageAttribute> attributes) implements Sendable {

    /** Where a conversation goes. */
    public enum Target {
        QUEUE,
        BOT
    }

    public Transfer {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(content, "content");
        attributes = List.copyOf(attributes);
    }

    /** What a message of the type says. */
    public static Transfer of(IncomingMessage message) {
        return new Transfer(message.type().equals(MessageType.QUEUE_TRANSFER) ? Target.QUEUE : Target.BOT, message.content(),
                message.attributes());
    }

    @Override
    public Reply toReply() {
        return Reply.of(target == Target.QUEUE ? MessageType.QUEUE_TRANSFER : MessageType.BOT_TRANSFER, content)
                .withAttributes(attributes);
    }
}
