package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: a random part of a time that doubles with each attempt (full jitter).
 *
 * @param initial the longest first wait
 * @param max the longest wait
 * @param random which part it is; of any thread
 */
public record BackOff(Duration initial, Duration max, RandomGenerator random) {

    private static final int MAX_DOUBLINGS = 30;

    /**
     * At least 1 ms.
     *
     * @param failures how many attempts have failed, from 1
     */
    public Duration after(int failures) {
        double longest = Math.min(max.toMillis(), initial.toMillis() * Math.pow(2, Math.min(failures - 1, MAX_DOUBLINGS)));
        return Duration.ofMillis(1 + (long) (random.nextDouble() * longest));
    }
}
