package dev.custombot.runtime.hub;

import java.util.Optional;
import java.util.Set;

import dev.custombot.runtime.record.Notice;

/**
 * A message of a callback, as far as the callback stage needs to know it.
 *
 * @param conversationId the conversation that it belongs to
 * @param messageId what is the same when it is delivered again
 * @param type the message type
 * @param senderType the type of the sender's client application, empty when the hub named none
 * @param participants the names of the bots that it is for; empty when the hub named none
 * @param address where the hub wants the replies, if that is not the conversation's id
 * @param value the bytes that are stored
 */
public record DeliveredMessage(String conversationId, String messageId, String type, String senderType,
        Set<String> participants, Optional<String> address, byte[] value) {

    /** @throws CallbackProblem 400 if the type is one of the bot's own: whoever delivers it could tell the bot that its replies are refused */
    public DeliveredMessage {
        if (Notice.isReserved(type)) {
            throw CallbackProblem.invalid("type", "is a type of the bot's own");
        }
        participants = Set.copyOf(participants);
    }
}
