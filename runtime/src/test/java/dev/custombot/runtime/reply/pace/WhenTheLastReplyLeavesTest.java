package dev.custombot.runtime.reply.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.ShownClock;
import dev.custombot.runtime.config.CircuitBreakerConfig;
import dev.custombot.runtime.request.RatePlan;

/** How long a backlog takes: the plan, the hub's pace and the pauses decide; and what of it was only the plan. */
class WhenTheLastReplyLeavesTest {

    private static final Offset<Double> ROUGHLY = Offset.offset(0.01);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = new ShownClock(() -> now);
    private final SendGate gate = new SendGate(clock, Duration.ofMinutes(1));

    private Departure departure(Optional<RatePlan> plan) {
        CircuitBreakerConfig breaker = new CircuitBreakerConfig() {

            @Override
            public int requestVolume() {
                return 10;
            }

            @Override
            public double failureRatio() {
                return 1;
            }

            @Override
            public Duration delay() {
                return Duration.ofSeconds(5);
            }
        };
        return new Departure(gate, new HubCircuit(breaker, "hub.example.org", clock, CustomBotLog.of("test")),
                new RequestBudget(plan, clock), plan, 10, 4);
    }

    @Test
    void asThePlanAllows() {
        Departure departure = departure(Optional.of(new RatePlan(5, 15, OptionalLong.empty())));
        departure.requested(100_000_000);

        // 1 000 replies are 100 requests, 5 in a second, and the last takes its time.
        assertThat(departure.secondsToLast(1_000)).isCloseTo(20.1, ROUGHLY);
        assertThat(departure.secondsToLast(0)).isZero();
    }

    @Test
    void asTheHubAnswersWhenThatIsSlower() {
        Departure departure = departure(Optional.of(new RatePlan(5, 15, OptionalLong.empty())));
        departure.requested(4_000_000_000L);

        assertThat(departure.secondsToLast(1_000)).isCloseTo(100, ROUGHLY);
    }

    @Test
    void withoutAPlanAndAfterAPause() {
        Departure departure = departure(Optional.empty());
        departure.requested(1_000_000_000L);
        gate.closeFor(Duration.ofSeconds(30));

        assertThat(departure.secondsToLast(80)).isCloseTo(32, ROUGHLY);
    }

    @Test
    void theTimeInWhichThePlanAllowsNothingIsTold() {
        PlanWaits waits = new PlanWaits(clock);
        pass(10);
        waits.note(true);
        pass(20);
        waits.note(false);
        pass(5);
        waits.note(true);
        pass(3);

        assertThat(waits.total()).isEqualTo(23_000);
        assertThat(waits.since(now.minusSeconds(8).toEpochMilli())).isEqualTo(3_000);
        assertThat(waits.since(now.minusSeconds(18).toEpochMilli())).isEqualTo(13_000);
        assertThat(waits.since(now.minusSeconds(5_000).toEpochMilli())).isEqualTo(23_000);
        assertThat(waits.since(now.plusSeconds(1).toEpochMilli())).isZero();
    }

    @Test
    void whatWasMoreThanAnHourAgoIsForgotten() {
        PlanWaits waits = new PlanWaits(clock);
        waits.note(true);
        pass(10);
        waits.note(false);
        pass(4_000);

        assertThat(waits.since(0)).isZero();
        assertThat(waits.total()).isEqualTo(10_000);
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }
}
