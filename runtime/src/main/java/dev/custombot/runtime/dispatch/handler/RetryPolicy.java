package dev.custombot.runtime.dispatch.handler;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How often a handler that has failed is called again.
 *
 * @param maxRetries the most repetitions; empty for any number
 * @param maxDuration for how long after the first failure; empty for as long as it takes
 * @param endsProcess instead: the message is left to a process that is in health, and this one ends
 */
public record RetryPolicy(OptionalInt maxRetries, Optional<Duration> maxDuration, boolean endsProcess) {

    public static final RetryPolicy NEVER = times(0);
    public static final RetryPolicy FOREVER = new RetryPolicy(OptionalInt.empty(), Optional.empty(), false);
    public static final RetryPolicy END_OF_PROCESS = new RetryPolicy(OptionalInt.of(0), Optional.empty(), true);

    public static RetryPolicy times(int maxRetries) {
        return new RetryPolicy(OptionalInt.of(maxRetries), Optional.empty(), false);
    }

    public static RetryPolicy lasting(Duration maxDuration) {
        return new RetryPolicy(OptionalInt.empty(), Optional.of(maxDuration), false);
    }

    /**
     * Whether it is called again.
     *
     * @param failures how often it has failed with what the policy is for
     * @param lasting since when
     */
    public boolean allows(int failures, Duration lasting) {
        return failures <= maxRetries.orElse(Integer.MAX_VALUE)
                && maxDuration.map(longest -> lasting.compareTo(longest) < 0).orElse(true);
    }
}
