package dev.custombot;

import java.util.Optional;

import dev.custombot.conversation.Content;

/**
 * A reply that the hub has refused for good; the parameter of a method with {@link OnReplyRejected}.
 * <p>
 * Unit tests make one with the test module. It may gain methods: let nobody else implement it.
 */
public interface RejectedReply {

    /**
     * The hub's error code, for example {@code 400-630} (conversation invalid, completed or expired), {@code 400-240} (the bot is
     * no longer part of the conversation) or {@code 403-103} (the bot may not start a conversation); the HTTP status where the
     * hub gave none.
     */
    String code();

    /** The conversation; for one that was not started, the messageId. */
    String conversationId();

    /** The id under which the reply was sent. */
    String messageId();

    /** The message that it answered; empty when the bot spoke of itself. */
    Optional<String> inboundId();

    /** The reply's type. */
    String type();

    /** What it said; nothing when it was to be redacted. */
    Content content();
}
