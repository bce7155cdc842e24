package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;

/** The stages ask at the same time, while the time goes on: nobody gets more than there is. */
@ExtendWith(FrayTestExtension.class)
class ShutdownBudgetTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void oneForAllStages() {
        SetClock clock = new SetClock(Instant.EPOCH);
        ShutdownBudget budget = new ShutdownBudget(TIMEOUT, clock);
        Threads.run(() -> assertThat(budget.remaining()).isLessThanOrEqualTo(TIMEOUT),
                () -> assertThat(budget.remaining()).isLessThanOrEqualTo(TIMEOUT), () -> clock.forward(Duration.ofSeconds(5)));
    }
}
