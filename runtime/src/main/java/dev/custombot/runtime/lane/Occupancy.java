package dev.custombot.runtime.lane;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

/** The place that a running task has in its lane. */
public interface Occupancy {

    /**
     * Lets the task wait: its conversation waits with it, all others go on. Completes after the duration, or somewhat later when much is
     * going on; the duration is more than 0.
     */
    Uni<Void> pause(Duration duration);

    /** Whether the record is another process' now: nothing that comes of the task may be stored or published any more. */
    boolean isLeft();

    /** The tenure of the record's partition: what is this process' alone is forgotten with it. */
    default long tenure() {
        return 0;
    }
}
