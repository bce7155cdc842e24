package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * How many requests may be made now: a bucket that the rate plan fills. It starts empty, because the process that sent before this one
 * may have used all of it. Thread-safe.
 */
final class RequestBudget {

    private final Optional<Bucket> bucket;

    RequestBudget(Optional<RatePlan> plan, Clock clock) {
        this.bucket = plan.map(limits -> Bucket.builder()
                .addLimit(limit -> limit.capacity(limits.burst()).refillGreedy(1, perRequest(limits)).initialTokens(0))
                .withCustomTimePrecision(new ClockMeter(clock)).build());
    }

    /** Rounded up: never more than the plan. */
    private static Duration perRequest(RatePlan plan) {
        return Duration.ofNanos((long) Math.ceil(TimeUnit.SECONDS.toNanos(1) / plan.rate()));
    }

    /** Takes a request from the budget, if there is one. */
    boolean tryTake() {
        return bucket.map(tokens -> tokens.tryConsume(1)).orElse(true);
    }

    /** A request that was taken was not made. */
    void giveBack() {
        bucket.ifPresent(tokens -> tokens.addTokens(1));
    }

    /** How long it takes until there is a request; zero when there is one. */
    Duration untilNext() {
        return bucket.map(tokens -> Duration.ofNanos(tokens.estimateAbilityToConsume(1).getNanosToWaitForRefill()))
                .orElse(Duration.ZERO);
    }

    /** Another process may have used the plan until now. */
    void empty() {
        bucket.ifPresent(Bucket::tryConsumeAsMuchAsPossible);
    }

    /** How many requests could be made at once; infinite without a plan. */
    double available() {
        return bucket.map(tokens -> (double) tokens.getAvailableTokens()).orElse(Double.POSITIVE_INFINITY);
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
