package dev.custombot.runtime.time;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** For durations and deadlines: the wall clock is read once, and whatever it does later changes nothing here. */
public final class SteadyClock extends Clock {

    private final LongSupplier nanoTime;
    private final Instant start;
    private final long startNanos;
    private final ZoneId zone;

    /**
     * @param wall read once
     * @param nanoTime counts nanoseconds and never steps, as {@link System#nanoTime()} does
     */
    public SteadyClock(InstantSource wall, LongSupplier nanoTime) {
        this(nanoTime, wall.instant(), nanoTime.getAsLong(), ZoneOffset.UTC);
    }

    private SteadyClock(LongSupplier nanoTime, Instant start, long startNanos, ZoneId zone) {
        this.nanoTime = nanoTime;
        this.start = start;
        this.startNanos = startNanos;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanoTime.getAsLong() - startNanos);
    }

    /** Without an object for it: it is asked often. */
    @Override
    public long millis() {
        return Math.floorDiv(start.getEpochSecond() * 1_000_000_000L + start.getNano() + nanoTime.getAsLong() - startNanos,
                1_000_000L);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId newZone) {
        return new SteadyClock(nanoTime, start, startNanos, newZone);
    }
}
