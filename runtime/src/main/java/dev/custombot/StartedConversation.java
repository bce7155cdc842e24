package dev.custombot;

/**
 * A conversation that the hub has opened for the bot, see {@link Conversations#start}.
 * <p>
 * It may gain methods: let nobody else implement it.
 */
public interface StartedConversation {

    /** The hub's id of the conversation. */
    String conversationId();

    /** The messageId of the message that opened it. */
    String messageId();
}
