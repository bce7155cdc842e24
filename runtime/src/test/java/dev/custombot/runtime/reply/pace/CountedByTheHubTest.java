package dev.custombot.runtime.reply.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.request.RatePlan;

/** What the hub says is left counts more than what was thought, as far as it can know. */
class CountedByTheHubTest {

    private static final int BURST = 10;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final RequestBudget budget = new RequestBudget(
            Optional.of(new RatePlan(0.1, BURST, OptionalLong.empty(), true)), clock);

    @Test
    void oneRequestCanBeMadeBeforeAnythingIsKnown() {
        assertThat(budget.tryTake()).isTrue();
        assertThat(budget.tryTake()).isFalse();
    }

    @Test
    void theFirstAnswerSaysHowManyMayFollow() {
        answeredWith(7);

        assertThat(budget.available()).isEqualTo(7);
    }

    @Test
    void noMoreThanThePlanHasAtOnce() {
        answeredWith(1_000);

        assertThat(budget.available()).isEqualTo(BURST - 1);
    }

    @Test
    void othersHaveUsedThePlan() {
        pass(Duration.ofSeconds(100));

        answeredWith(0);

        assertThat(budget.tryTake()).isFalse();
        assertThat(budget.untilNext()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whatIsUnderWayMayNotBeCountedYet() {
        pass(Duration.ofSeconds(30));
        assertThat(budget.tryTake()).isTrue();
        assertThat(budget.tryTake()).isTrue();

        budget.left(9);
        budget.answered();

        assertThat(budget.available()).as("three were there, one is made and one is under way").isEqualTo(2);
        budget.left(1);
        budget.answered();
        assertThat(budget.available()).isEqualTo(1);
    }

    @Test
    void whoTakesOverBeginsAgain() {
        answeredWith(7);

        budget.empty();

        assertThat(budget.available()).isEqualTo(1);
    }

    @Test
    void halfOfItIsFullOrNot() {
        assertThat(budget.isHalfFull()).isFalse();
        answeredWith(5);
        assertThat(budget.isHalfFull()).isTrue();
    }

    /** An application may want to use less than the hub allows. */
    @Test
    void whatTheHubAllowsBeyondThePlanIsNotUsed() {
        RequestBudget narrow = new RequestBudget(Optional.of(new RatePlan(1 / 360.0, 2, OptionalLong.empty(), true)), clock);
        int made = 0;
        for (int second = 0; second < 3_600; second++) {
            if (narrow.tryTake()) {
                narrow.left(95);
                narrow.answered();
                made++;
            }
            if (second % 60 == 0) {
                // Now and then it is in doubt whether another has sent.
                narrow.empty();
            }
            pass(Duration.ofSeconds(1));
        }

        assertThat(made).isBetween(8, 2 + 10);
    }

    private void answeredWith(long left) {
        assertThat(budget.tryTake()).isTrue();
        budget.left(left);
        budget.answered();
    }

    private void pass(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }
}
