package dev.custombot.runtime.lane;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long the stages may still take when the application ends: one time-out for all, from the first question on. */
public final class ShutdownBudget {

    private final Duration timeout;
    private final Clock clock;
    private Optional<Instant> end = Optional.empty();

    public ShutdownBudget(Duration timeout, Clock clock) {
        this.timeout = timeout;
        this.clock = clock;
    }

    public synchronized Duration remaining() {
        Instant now = clock.instant();
        if (end.isEmpty()) {
            end = Optional.of(now.plus(timeout));
        }
        Duration left = Duration.between(now, end.get());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
