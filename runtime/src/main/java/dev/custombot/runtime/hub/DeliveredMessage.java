package dev.custombot.runtime.hub;

import java.util.Optional;
import java.util.Set;

/**
 * A message of a callback, as far as the callback stage needs to know it. One whose conversation, id or type is missing or cannot be a
 * name is put aside, and keeps no other message out.
 *
 * @param conversationId the conversation that it belongs to, empty when the hub named none
 * @param messageId what is the same when it is delivered again
 * @param type the message type, empty when the hub named none
 * @param senderType the type of the sender's client application, empty when the hub named none
 * @param participants the names of the bots that it is for; empty when the hub named none
 * @param address where the hub wants the replies, if that is not the conversation's id
 * @param value the bytes that are stored
 */
public record DeliveredMessage(String conversationId, String messageId, String type, String senderType,
        Set<String> participants, Optional<String> address, byte[] value) {

    public DeliveredMessage {
        participants = Set.copyOf(participants);
    }
}
