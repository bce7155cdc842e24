package dev.custombot.test;

import java.time.Duration;

/** Durations in messages for people. */
final class Durations {

    private Durations() {}

    static String written(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
