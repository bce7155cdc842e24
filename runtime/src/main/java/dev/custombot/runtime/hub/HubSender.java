package dev.custombot.runtime.hub;

import java.util.List;

import dev.custombot.Reply;
import io.smallrye.mutiny.Uni;

/** How a hub takes the bot's replies. Thread-safe. */
public interface HubSender {

    /**
     * What the hub can show of a reply: the reply itself, or others in its place; nothing when there is nothing to show.
     *
     * @throws IllegalArgumentException if the hub would refuse it
     */
    default List<Reply> adapt(Reply reply) {
        return List.of(reply);
    }

    HubCredentials credentials();

    /**
     * Makes one request; at most {@link HubFeatures#batchSize} replies. Never fails: what went wrong is an outcome.
     *
     * @param credential from {@link #credentials}
     */
    Uni<SendOutcome> send(List<AddressedReply> replies, String credential);
}
