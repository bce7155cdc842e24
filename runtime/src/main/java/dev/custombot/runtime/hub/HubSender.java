package dev.custombot.runtime.hub;

import java.util.List;
import java.util.Optional;

import dev.custombot.Reply;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.request.HubPlan;
import dev.custombot.runtime.request.HubPlan.SignOfLife;
import io.smallrye.mutiny.Uni;

/** How a hub takes the bot's replies. Thread-safe. */
public interface HubSender {

    /**
     * What the hub can show of a reply.
     *
     * @throws IllegalArgumentException if the hub would refuse it
     */
    default Shown adapt(Reply reply) {
        return Shown.of(reply);
    }

    HubCredentials credentials();

    /**
     * Makes one request; at most {@link HubFeatures#batchSize} replies. Never fails: what went wrong is an outcome.
     *
     * @param credential from {@link #credentials}
     */
    Uni<SendOutcome> send(List<AddressedReply> replies, String credential);

    /**
     * Told once, before the first request. In the moment in which a request with replies is written {@link HubPlan#maySend} is asked; one
     * that may not be fails with {@link dev.custombot.runtime.request.NotTheSenderException}, and is not written. What the hub's adapter
     * asks the hub besides is made by {@link HubPlan#request}.
     */
    default void within(HubPlan plan) {
        // What a hub cannot do.
    }

    /** Whether a reply that the hub takes once more changes nothing: nobody reads it, and nothing is done twice. */
    default boolean mayBeRepeated(OutgoingReply reply) {
        return false;
    }

    /** Where its requests go, as log lines name it: who looks at a failure must know which address to try. */
    default String place() {
        return "its address";
    }

    /** What the hub wants to be told again and again while the bot is there. */
    default Optional<SignOfLife> signOfLife() {
        return Optional.empty();
    }
}
