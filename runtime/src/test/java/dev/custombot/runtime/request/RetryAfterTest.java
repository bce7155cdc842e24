package dev.custombot.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

/** A date is as far away as it is by the clock of who named it. */
class RetryAfterTest {

    private static final Instant HERE = Instant.parse("2026-01-02T02:04:05Z");

    @Test
    void byTheClockOfTheAnswer() {
        Instant there = RetryAfter.now("Fri, 02 Jan 2026 03:04:05 GMT", HERE);

        assertThat(RetryAfter.read("Fri, 02 Jan 2026 03:04:12 GMT", there)).contains(Duration.ofSeconds(7));
    }

    @Test
    void elseByTheBotsOwn() {
        assertThat(RetryAfter.now(null, HERE)).isEqualTo(HERE);
        assertThat(RetryAfter.now("yesterday", HERE)).isEqualTo(HERE);
    }
}
