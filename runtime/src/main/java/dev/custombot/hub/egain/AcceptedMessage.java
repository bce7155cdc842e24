package dev.custombot.hub.egain;

/**
 * A message that the hub has taken.
 *
 * @param id the hub's
 * @param messageId the sender's
 * @param conversationId of the conversation that it is in
 */
public record AcceptedMessage(String id, String messageId, String conversationId) {}
