package dev.custombot.runtime.bot.topics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Looks when it is asked to, but not often, one look at a time, and on a worker. Thread-safe. */
final class RareLook {

    private final Clock steady;
    private final Executor worker;
    private final Duration afterFailure;
    private final Supplier<Duration> look;
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private volatile Instant next = Instant.MIN;

    /**
     * @param steady never steps
     * @param worker on which threads may block
     * @param afterFailure how long there is no other look after one that has failed
     * @param look says how long there is no other one after it
     */
    RareLook(Clock steady, Executor worker, Duration afterFailure, Supplier<Duration> look) {
        this.steady = steady;
        this.worker = worker;
        this.afterFailure = afterFailure;
        this.look = look;
    }

    /** Returns at once. */
    void ifDue() {
        Instant now = steady.instant();
        if (!now.isBefore(next) && isLooking.compareAndSet(false, true)) {
            try {
                worker.execute(() -> look(now));
            } catch (RejectedExecutionException e) {
                // The workers have too much to do: the next time then.
                isLooking.set(false);
            }
        }
    }

    private void look(Instant now) {
        Duration pause = afterFailure;
        try {
            pause = look.get();
        } finally {
            next = now.plus(pause);
            isLooking.set(false);
        }
    }
}
