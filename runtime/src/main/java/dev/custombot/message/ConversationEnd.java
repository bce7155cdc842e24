package dev.custombot.message;

import java.util.Objects;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Content;

/**
 * The content of {@code conversation.end}: somebody ended the conversation. The hub's contract gives it no form beyond that of
 * every message.
 *
 * @param content what came with it, often nothing
 */
public record ConversationEnd(Content content) implements Sendable {

    public ConversationEnd {
        Objects.requireNonNull(content, "content");
    }

    /** What a message of the type says. */
    public static ConversationEnd of(IncomingMessage message) {
        return new ConversationEnd(message.content());
    }

    @Override
    public Reply toReply() {
        return Reply.of(MessageType.CONVERSATION_END, content);
    }
}
