package dev.custombot.runtime.dispatch.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.custombot.TooManyRepliesException;

/** Two bots that answer one another are cut off, and a stream is not. */
class LoopGuardTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final LoopGuard guard = new LoopGuard(60, 1000);

    @Test
    void aStreamCountsOnce() {
        assertThatCode(() -> IntStream.rangeClosed(1, 80).forEach(replies -> {
            guard.speaks("c-1", NOON, "m-1");
            guard.requireFew(replies);
        })).doesNotThrowAnyException();
    }

    @Test
    void aStreamWithoutAnEndEnds() {
        assertThatExceptionOfType(TooManyRepliesException.class).isThrownBy(() -> guard.requireFew(1001))
                .withMessageContaining("1000 replies");
    }

    @Test
    void answersToManyMessagesAddUp() {
        IntStream.range(0, 60).forEach(number -> guard.speaks("c-1", NOON, "m-" + number));

        assertThatExceptionOfType(TooManyRepliesException.class).isThrownBy(() -> guard.speaks("c-1", NOON, "m-60"))
                .withMessageContaining("60 times");
        assertThatCode(() -> guard.speaks("c-1", NOON, "m-7")).doesNotThrowAnyException();
        assertThatCode(() -> guard.speaks("c-2", NOON, "m-60")).doesNotThrowAnyException();
        assertThatCode(() -> guard.speaks("c-1", NOON.plusSeconds(60), "m-60")).doesNotThrowAnyException();
    }
}
