package dev.custombot.runtime.reply.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.runtime.request.RatePlan;

/** Whoever asks at the same time: no more requests than the plan has. */
@ExtendWith(FrayTestExtension.class)
class RequestBudgetTest {

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void neverMoreThanThePlan() {
        SetClock clock = new SetClock(Instant.EPOCH);
        RequestBudget budget = new RequestBudget(Optional.of(new RatePlan(1, 2, OptionalLong.empty())), clock);
        clock.forward(Duration.ofMinutes(1));
        AtomicInteger taken = new AtomicInteger();
        Threads.run(() -> take(budget, taken), () -> take(budget, taken), () -> {
            if (budget.tryTake()) {
                taken.incrementAndGet();
                budget.answered();
            }
        });

        assertThat(taken).hasValue(2);
        assertThat(budget.available()).isZero();
    }

    private static void take(RequestBudget budget, AtomicInteger taken) {
        if (budget.tryTake()) {
            taken.incrementAndGet();
        }
    }
}
