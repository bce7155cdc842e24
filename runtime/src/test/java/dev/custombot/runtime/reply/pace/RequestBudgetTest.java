package dev.custombot.runtime.reply.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.request.RatePlan;

/** In any time T there are at most burst + rate · T requests, and no fewer than there could be. */
class RequestBudgetTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"0.16, 1", "1, 3", "5, 15", "7.3, 2", "1000, 1"})
    void noWindowHasMoreThanThePlanWhereverARequestIsHeldUp(double rate, int burst) {
        RequestBudget budget = budget(rate, burst);
        List<Instant> arrivals = new ArrayList<>();
        List<Instant> underWay = new ArrayList<>();
        Random random = new Random(4711);
        Duration perRequest = Duration.ofNanos((long) (1e9 / rate));
        for (int step = 0; step < 4_000; step++) {
            pass(perRequest.multipliedBy(random.nextInt(step % 50 == 0 ? 4_000 : 120)).dividedBy(100));
            while (budget.tryTake()) {
                underWay.add(clock.instant());
            }
            while (!underWay.isEmpty() && random.nextInt(3) > 0) {
                arrivals.add(between(underWay.remove(random.nextInt(underWay.size())), clock.instant(), random));
                budget.answered();
            }
        }

        assertThat(arrivals).hasSizeGreaterThan(500);
        arrivals.sort(Comparator.naturalOrder());
        for (int first = 0; first < arrivals.size(); first++) {
            for (int last = first; last < Math.min(arrivals.size(), first + 100); last++) {
                double seconds = Duration.between(arrivals.get(first), arrivals.get(last)).toNanos() / 1e9;
                assertThat((double) (last - first + 1)).isLessThanOrEqualTo(burst + rate * seconds + 1e-6);
            }
        }
    }

    /** Mostly at one end: all that was held up comes together. */
    private static Instant between(Instant made, Instant answered, Random random) {
        double share = Math.max(0, Math.min(1, random.nextDouble() * 3 - 1));
        return made.plusNanos((long) (Duration.between(made, answered).toNanos() * share));
    }

    @Test
    void whoAsksAsSoonAsItCanGetsTheWholeRate() {
        RequestBudget budget = budget(5, 15);
        int requests = 0;
        Instant end = clock.instant().plusSeconds(60);
        while (clock.instant().isBefore(end)) {
            pass(budget.untilNext());
            if (budget.tryTake()) {
                requests++;
                budget.answered();
            }
        }

        assertThat(requests).isEqualTo(300);
    }

    @Test
    void answersThatTakeTheirTimeCostNothingWhileTheBurstLasts() {
        RequestBudget budget = budget(5, 15);
        Deque<Instant> due = new ArrayDeque<>();
        int requests = 0;
        Instant end = clock.instant().plusSeconds(60);
        while (clock.instant().isBefore(end)) {
            pass(Duration.ofMillis(10));
            while (budget.tryTake()) {
                requests++;
                due.add(clock.instant().plusSeconds(2));
            }
            while (!due.isEmpty() && !due.peek().isAfter(clock.instant())) {
                due.remove();
                budget.answered();
            }
        }

        assertThat(requests).isEqualTo(300);
    }

    @Test
    void whatIsNotMadeIsThereAgain() {
        RequestBudget budget = budget(5, 1);
        pass(Duration.ofSeconds(1));
        assertThat(budget.tryTake()).isTrue();
        assertThat(budget.tryTake()).isFalse();

        budget.giveBack();

        assertThat(budget.tryTake()).isTrue();
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
    void norWithThePartOfARequestThatHasComeBack() {
        RequestBudget budget = budget(1, 1);
        pass(Duration.ofMillis(900));

        budget.empty();

        assertThat(budget.untilNext()).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofMillis(900));
        assertThat(budget.tryTake()).isFalse();
        pass(Duration.ofMillis(100));
        assertThat(budget.tryTake()).isTrue();
    }

    @Test
    void whatItOwesItStillOwes() {
        RequestBudget budget = budget(1, 1);
        pass(Duration.ofSeconds(1));
        assertThat(budget.tryTake()).isTrue();
        budget.empty();
        budget.answered();

        budget.empty();

        assertThat(budget.untilNext()).isEqualTo(Duration.ofSeconds(2));
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
