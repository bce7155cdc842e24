package dev.custombot.runtime.lane;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

/** How a task waits: its conversation waits with it, all others go on. */
@FunctionalInterface
public interface Pauses {

    /** Completes after the duration, or somewhat later when much is going on; the duration is more than 0. */
    Uni<Void> pause(Duration duration);
}
