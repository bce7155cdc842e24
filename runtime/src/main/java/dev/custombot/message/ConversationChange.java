package dev.custombot.message;

import java.util.Objects;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Content;

/**
 * The content of {@code conversation.state}: the state of the conversation has changed. The hub's contract gives it no form
 * beyond that of every message.
 *
 * @param content what came with it, often nothing
 */
public record ConversationChange(Content content) {

    public ConversationChange {
        Objects.requireNonNull(content, "content");
    }

    /** What a message of the type says. */
    public static ConversationChange of(IncomingMessage message) {
        return new ConversationChange(message.content());
    }
}
