package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In any time T there are at most burst + rate · T requests, and no fewer than there could be. */
class RequestBudgetTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"0.16, 1", "1, 3", "5, 15", "7.3, 2", "1000, 1"})
    void noWindowHasMoreThanThePlan(double rate, int burst) {
        RequestBudget budget = budget(rate, burst);
        List<Instant> requests = new ArrayList<>();
        Random random = new Random(4711);
        Duration perRequest = Duration.ofNanos((long) (1e9 / rate));
        for (int step = 0; step < 2_000; step++) {
            pass(perRequest.multipliedBy(random.nextInt(step % 50 == 0 ? 4_000 : 120)).dividedBy(100));
            while (budget.tryTake()) {
                requests.add(clock.instant());
            }
        }

        assertThat(requests).hasSizeGreaterThan(500);
        for (int first = 0; first < requests.size(); first++) {
            for (int last = first; last < Math.min(requests.size(), first + 100); last++) {
                double seconds = Duration.between(requests.get(first), requests.get(last)).toNanos() / 1e9;
                assertThat((double) (last - first + 1)).isLessThanOrEqualTo(burst + rate * seconds + 1e-6);
            }
        }
    }

    @Test
    void whoAsksAsSoonAsItCanGetsTheWholeRate() {
        RequestBudget budget = budget(5, 15);
        int requests = 0;
        Instant end = clock.instant().plusSeconds(60);
        while (clock.instant().isBefore(end)) {
            pass(budget.untilNext());
            requests += budget.tryTake() ? 1 : 0;
        }

        assertThat(requests).isEqualTo(300);
    }

    @Test
    void aNewOwnerBeginsWithNothing() {
        RequestBudget budget = budget(5, 15);
        assertThat(budget.tryTake()).isFalse();
        pass(Duration.ofSeconds(10));
        assertThat(budget.available()).isEqualTo(15);

        budget.empty();

        assertThat(budget.tryTake()).isFalse();
        assertThat(budget.untilNext()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void withoutAPlanThereIsAlwaysARequest() {
        RequestBudget budget = new RequestBudget(Optional.empty(), clock);
        budget.empty();

        assertThat(budget.tryTake()).isTrue();
        assertThat(budget.untilNext()).isZero();
    }

    private RequestBudget budget(double rate, int burst) {
        return new RequestBudget(Optional.of(new RatePlan(rate, burst, OptionalLong.empty())), clock);
    }

    private void pass(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }
}
