package dev.custombot.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The wall clock and the count of nanoseconds, which a test sets forward together: for the bots as much time has passed then, without a
 * step of the clock. Thread-safe.
 */
public final class ForwardTime implements InstantSource {

    private final InstantSource wall;
    private final LongSupplier nanoTime;
    private final Instant began;
    private final AtomicLong aheadNanos = new AtomicLong();

    /** @param nanoTime counts nanoseconds and never steps */
    public ForwardTime(InstantSource wall, LongSupplier nanoTime) {
        this.wall = wall;
        this.nanoTime = nanoTime;
        this.began = wall.instant();
    }

    /** When the application began with it, by the wall clock. */
    public Instant began() {
        return began;
    }

    @Override
    public Instant instant() {
        return wall.instant().plusNanos(aheadNanos.get());
    }

    public long nanoTime() {
        return nanoTime.getAsLong() + aheadNanos.get();
    }

    /**
     * Lets so much time pass.
     *
     * @return how far ahead of the real time it is then
     * @throws IllegalArgumentException if it is to go back
     */
    public Duration advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time does not go back");
        }
        return Duration.ofNanos(aheadNanos.addAndGet(duration.toNanos()));
    }
}
