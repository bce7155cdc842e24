package dev.custombot.runtime.hub;

import java.util.List;
import java.util.Optional;

import dev.custombot.Reply;

/**
 * What a hub can show of a reply.
 *
 * @param replies the reply itself, or others in its place; none when there is nothing to show
 * @param offer what the customer can choose or fill in now, in the adapter's own words, so that {@link HubReceiver#understand} knows what a
 *        text means; empty when it leaves things as they were
 */
public record Shown(List<Reply> replies, Optional<String> offer) {

    public Shown {
        replies = List.copyOf(replies);
    }

    /** Replies that offer nothing. */
    public static Shown of(Reply... replies) {
        return new Shown(List.of(replies), Optional.empty());
    }

    /** The same, offering something. */
    public Shown offering(String newOffer) {
        return new Shown(replies, Optional.of(newOffer));
    }
}
