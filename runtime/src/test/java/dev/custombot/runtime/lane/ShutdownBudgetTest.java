package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

/** All stages together have the time of the configuration to come to their end. */
class ShutdownBudgetTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final ShutdownBudget budget = new ShutdownBudget(Duration.ofSeconds(10),
            ((InstantSource) now::get).withZone(ZoneOffset.UTC));

    @Test
    void whatOneStageTakesTheNextOneLacks() {
        pass(100);
        assertThat(budget.remaining()).isEqualTo(Duration.ofSeconds(10));
        pass(7);
        assertThat(budget.remaining()).isEqualTo(Duration.ofSeconds(3));
        pass(7);
        assertThat(budget.remaining()).isZero();
    }

    private void pass(int seconds) {
        now.updateAndGet(time -> time.plusSeconds(seconds));
    }
}
