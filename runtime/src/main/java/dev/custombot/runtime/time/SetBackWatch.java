package dev.custombot.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Sees that the wall clock was set back. Kafka's clients measure their time-outs by it and never go back: until it shows again what it
 * showed before, they stand still. To be asked all the time, so that no step is overlooked. Thread-safe.
 */
public final class SetBackWatch {

    private final InstantSource wall;
    private final Duration limit;
    private final Consumer<Duration> told;
    private Instant latest = Instant.MIN;
    private boolean setBack;

    /**
     * @param limit how far behind does no harm
     * @param told is told once when it is further behind, and by how much
     */
    public SetBackWatch(InstantSource wall, Duration limit, Consumer<Duration> told) {
        this.wall = wall;
        this.limit = limit;
        this.told = told;
    }

    /** Whether the clock is behind the latest time that it showed by more than does no harm. */
    public synchronized boolean isSetBack() {
        Instant now = wall.instant();
        if (now.isAfter(latest)) {
            latest = now;
        }
        Duration behind = Duration.between(now, latest);
        boolean was = setBack;
        setBack = behind.compareTo(limit) > 0;
        if (setBack && !was) {
            told.accept(behind);
        }
        return setBack;
    }
}
