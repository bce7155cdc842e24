package dev.custombot.runtime.request;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** A bot's plan at its hub, as everything that asks the hub meets it. Thread-safe. */
public interface HubPlan {

    /** Without limits. */
    HubPlan NONE = new HubPlan() {

        @Override
        public boolean maySend() {
            return true;
        }

        @Override
        public <T> Uni<T> request(Duration patience, Supplier<Uni<T>> request) {
            return Uni.createFrom().deferred(request::get);
        }

        @Override
        public void left(long requests) {
            // Nobody counts them.
        }

        @Override
        public void rest(Duration duration) {
            // Whoever asks next will hear it again.
        }
    };

    /** Whether this process may write a request with replies in this moment: it may have stood still since the request was begun. */
    boolean maySend();

    /**
     * Makes a request of another kind once the plan allows it. Fails with {@link SpentException} if that takes longer than the patience.
     */
    <T> Uni<T> request(Duration patience, Supplier<Uni<T>> request);

    /** What bounds an operation that the hub counts by itself; always the same for one. Nobody else waits for it. */
    default HubPlan apart(String operation) {
        return this;
    }

    /** The hub says in an answer how many requests it still takes; to be called before the request ends. */
    void left(long requests);

    /** The hub asks to be left alone. */
    void rest(Duration duration);

    /** The plan allows no request for the moment. */
    final class SpentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Duration wait;

        /** @param wait until it will */
        public SpentException(Duration wait) {
            super("The plan allows no request for " + wait, null, false, false);
            this.wait = wait;
        }

        public Duration until() {
            return wait;
        }
    }

    /**
     * What a hub wants to be told again and again while the bot is there: by one replica, and only from what the replies leave of the plan.
     *
     * @param every how often
     * @param request made by {@link HubPlan#request}; completes with why it has failed, in words for the log, and never fails
     */
    record SignOfLife(Duration every, Supplier<Uni<Optional<String>>> request) {}
}
