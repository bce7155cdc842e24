package dev.custombot.runtime.hub;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The messageIds that several of the replies have, each in another conversation: an application may give one in many. */
    public static Set<String> sharedIds(List<AddressedReply> replies) {
        Set<String> once = new HashSet<>();
        return replies.stream().map(reply -> reply.reply().messageId()).filter(id -> !once.add(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where the hub wants it. */
    public String address() {
        return reply.address().orElse(conversationId);
    }
}
