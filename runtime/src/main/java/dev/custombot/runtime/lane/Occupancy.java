package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import dev.custombot.runtime.control.HeadOrder;
import io.smallrye.mutiny.Uni;

/** The place that a running task has in its lane. */
public interface Occupancy {

    /**
     * Lets the task wait: its conversation waits with it, all others go on. Completes after the duration, or somewhat later when much is
     * going on; the duration is more than 0.
     */
    Uni<Void> pause(Duration duration);

    /**
     * As {@link #pause}, between two tries of work that has left nothing behind which this process alone would know. It does not outlast the
     * tenure: the record is left to the next owner then, and the returned {@code Uni} does not complete.
     */
    default Uni<Void> pauseBetweenTries(Duration duration) {
        return pause(duration);
    }

    /** Whether the record is another process' now: nothing that comes of the task may be stored or published any more. */
    boolean isLeft();

    /** Whether an operator wants the record to wait, or to be brought to its end without its handler. */
    default boolean isStopped() {
        return false;
    }

    /** Whether an operator wants all records for the handler to wait. */
    default boolean isHandlerPaused(String handler) {
        return false;
    }

    /** What an operator wants to become of the record instead of being handled. */
    default Optional<HeadOrder> order() {
        return Optional.empty();
    }

    /** That was done. */
    default void obeyed() {
        // There was none.
    }

    /** The record's, which carry its trace. */
    default Headers headers() {
        return new RecordHeaders();
    }

    /** The tenure of the record's partition: what is this process' alone is forgotten with it. */
    default long tenure() {
        return 0;
    }

    /** Whether it is certain now that the record is this process': a handler is not called before it is. */
    default boolean isCertain() {
        return !isLeft();
    }

    /**
     * Completes when it is certain that the record is this process', fails with {@link Tenure#ENDED} when it is another's. To be asked before
     * something is stored or published: a process that stood still learns only later what it has lost.
     */
    default Uni<Void> confirmed() {
        return Uni.createFrom().deferred(() -> isLeft()
                ? Uni.createFrom().failure(Tenure.ENDED)
                : Uni.createFrom().voidItem());
    }

    /** What follows when that is {@link #confirmed}: for who subscribes at once, because mostly it is certain now. */
    default <T> Uni<T> whenConfirmed(Supplier<Uni<T>> next) {
        return isCertain() ? next.get() : confirmed().chain(() -> next.get());
    }
}
