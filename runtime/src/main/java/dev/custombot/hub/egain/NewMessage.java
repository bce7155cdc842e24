package dev.custombot.hub.egain;

import java.util.Objects;
import java.util.Optional;

import dev.custombot.Sendable;
import dev.custombot.conversation.NewConversation;

/**
 * A message for {@link ConversationManager#send}.
 *
 * @param messageId 1..255 characters: the hub takes one only once in a conversation
 * @param conversationId of the conversation, 36 characters; empty when it opens one
 * @param opens the conversation that it opens
 * @param message what is said
 */
public record NewMessage(String messageId, Optional<String> conversationId, Optional<NewConversation> opens, Sendable message) {

    public NewMessage {
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(conversationId, "conversationId");
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(message, "message");
    }

    /** For a conversation that is there. */
    public static NewMessage into(String conversationId, String messageId, Sendable message) {
        return new NewMessage(messageId, Optional.of(conversationId), Optional.empty(), message);
    }

    /** For one that it opens. */
    public static NewMessage opening(NewConversation conversation, String messageId, Sendable message) {
        return new NewMessage(messageId, Optional.empty(), Optional.of(conversation), message);
    }
}
