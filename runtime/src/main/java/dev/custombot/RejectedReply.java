package dev.custombot;

import java.util.Objects;
import java.util.Optional;

import dev.custombot.conversation.Content;

/**
 * A reply that the hub has refused for good; the parameter of a method with {@link OnReplyRejected}.
 *
 * @param code the hub's error code, for example {@code 400-630} (conversation invalid, completed or expired), {@code 400-240} (the
 *        bot is no longer part of the conversation) or {@code 403-103} (the bot may not start a conversation); the HTTP status
 *        where the hub gave none
 * @param conversationId the conversation; for one that was not started, the id of {@link Conversations#start}
 * @param messageId the id under which the reply was sent
 * @param inboundId the message that it answered; empty when the bot spoke of itself
 * @param type the reply's type
 * @param content what it said
 */
public record RejectedReply(String code, String conversationId, String messageId, Optional<String> inboundId, String type,
        Content content) {

    public RejectedReply {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(conversationId, "conversationId");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(inboundId, "inboundId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(content, "content");
    }
}
