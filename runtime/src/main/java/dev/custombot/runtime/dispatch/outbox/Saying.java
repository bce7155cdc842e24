package dev.custombot.runtime.dispatch.outbox;

import java.util.ArrayList;
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

    /** The same, whose first reply knows the others: to be made when all have their ids. */
    Saying linked() {
        return new Saying(linked(replies), offer);
    }

    /** The replies of one saying under their ids, of which the first knows the others. */
    public static List<OutgoingReply> linked(List<OutgoingReply> named) {
        if (named.size() < 2) {
            return named;
        }
        List<OutgoingReply> linked = new ArrayList<>(named);
        linked.set(0, named.get(0).followedBy(named.subList(1, named.size())));
        return linked;
    }
}
