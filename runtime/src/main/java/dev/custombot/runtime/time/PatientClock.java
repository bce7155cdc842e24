package dev.custombot.runtime.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * For time stamps and the validity of tokens: follows the wall clock, and believes a step of it only when it has lasted. A clock that
 * is set wrongly for a while makes no token expire; one that was put right, or a machine that slept, is believed in the end.
 * Thread-safe.
 */
public final class PatientClock extends Clock {

    /** What a well-kept clock is corrected by. */
    private static final Duration SMALL = Duration.ofSeconds(2);

    private final InstantSource wall;
    private final Clock steady;
    private final Duration patience;
    private final Consumer<Duration> believed;
    private Duration ahead = Duration.ZERO;
    private Duration suspected = Duration.ZERO;
    private Instant suspectedSince = Instant.EPOCH;

    /**
     * @param steady never steps
     * @param patience how long a step must last to be believed
     * @param believed is told by how much the clock was set forward when a step is believed
     */
    public PatientClock(InstantSource wall, Clock steady, Duration patience, Consumer<Duration> believed) {
        this.wall = wall;
        this.steady = steady;
        this.patience = patience;
        this.believed = believed;
    }

    /** For durations: never steps. */
    public Clock steady() {
        return steady;
    }

    /** The clock for durations that belongs to another; a test's own clock is for both. */
    public static Clock steadyOf(Clock clock) {
        return clock instanceof PatientClock patient ? patient.steady() : clock;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = steady.instant();
        Duration seen = Duration.between(now, wall.instant());
        if (isNear(seen, ahead)) {
            ahead = seen;
            suspected = seen;
        } else if (!isNear(seen, suspected)) {
            suspected = seen;
            suspectedSince = now;
        } else if (!suspectedSince.plus(patience).isAfter(now)) {
            believed.accept(seen.minus(ahead));
            ahead = seen;
        }
        return now.plus(ahead);
    }

    private static boolean isNear(Duration one, Duration other) {
        return one.minus(other).abs().compareTo(SMALL) <= 0;
    }

    @Override
    public ZoneId getZone() {
        return steady.getZone();
    }

    /** The time is the same in every zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new PatientClock(wall, steady.withZone(zone), patience, believed);
    }
}
