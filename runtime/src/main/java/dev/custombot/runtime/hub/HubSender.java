package dev.custombot.runtime.hub;

import java.util.List;
import java.util.function.BooleanSupplier;

import dev.custombot.Reply;
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
     * Told once, before the first request: in the moment in which a request is written it is asked again whether it may be, because the
     * process may have stood still since it was begun. One that may not fails with {@link NotTheSenderException}, and is not written.
     */
    default void writesOnlyWhile(BooleanSupplier allowed) {
        // What a hub cannot do.
    }
}
