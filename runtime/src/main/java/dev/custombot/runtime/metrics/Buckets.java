package dev.custombot.runtime.metrics;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Up to which durations a timer counts apart: those that a promise is made about, and a few between. */
public enum Buckets {
    NONE,
    /** The hub waits for 5 s, and half of the callbacks take a few milliseconds. */
    ANSWER(25, 50, 100, 250, 500, 1_000, 2_500, 4_000, 5_000),
    /** A part of that. */
    STEP(1, 5, 25, 100, 500, 1_000, 4_000),
    /** A run of a handler, or a request. */
    RUN(10, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000),
    /** From the customer's message to the bot's, behind a plan perhaps. */
    DELIVERY(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 1_800_000);

    private final List<Duration> limits;

    Buckets(long... millis) {
        this.limits = Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
    }

    public List<Duration> limits() {
        return limits;
    }
}
