package dev.custombot.runtime.hub;

import dev.custombot.runtime.record.OutgoingReply;

/**
 * A reply with where it goes.
 *
 * @param conversationId the conversation; of one that is to be opened, the id of its first message
 * @param reply what is sent
 * @param unasked whether the bot speaks of itself, and answers nothing
 */
public record AddressedReply(String conversationId, OutgoingReply reply, boolean unasked) {

    /** An answer. */
    public AddressedReply(String conversationId, OutgoingReply reply) {
        this(conversationId, reply, false);
    }

    /** Where the hub wants it. */
    public String address() {
        return reply.address().orElse(conversationId);
    }
}
