package dev.custombot.runtime.dispatch.outbox;

import java.util.List;
import java.util.Optional;

import dev.custombot.runtime.record.OutgoingReply;

/**
 * What a reply is for the hub.
 *
 * @param replies none when the hub can show nothing of it
 * @param offer what a text may mean after it
 */
public record Saying(List<OutgoingReply> replies, Optional<String> offer) {

    public Saying {
        replies = List.copyOf(replies);
    }
}
