package dev.custombot.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.github.bucket4j.TimeMeter;

/**
 * The time of a token bucket, by a clock of the bot's.
 *
 * @param clock that never steps
 */
public record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
