package dev.custombot.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class AStepOfTheWallClockIsNotBelievedAtOnceTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private Instant wall = START;
    private long nanos = 5;
    private final List<Duration> believed = new ArrayList<>();
    private final SteadyClock steady = new SteadyClock(() -> wall, () -> nanos);
    private final PatientClock clock = new PatientClock(() -> wall, steady, Duration.ofMinutes(10), believed::add);

    @Test
    void theSteadyClockNeverSteps() {
        wall = wall.minus(HOUR);
        pass(Duration.ofSeconds(3));
        assertThat(steady.instant()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void aStepThatIsTakenBackChangesNothing() {
        for (Duration step : List.of(HOUR, HOUR.negated())) {
            wall = wall.plus(step);
            Instant before = clock.instant();
            pass(Duration.ofMinutes(9));
            assertThat(clock.instant()).isEqualTo(before.plus(Duration.ofMinutes(9)));
            wall = wall.minus(step);
            assertThat(clock.instant()).isEqualTo(wall);
        }
        assertThat(believed).isEmpty();
    }

    @Test
    void aStepThatLastsIsBelievedAndTold() {
        wall = wall.plus(HOUR);
        clock.instant();
        pass(Duration.ofMinutes(11));
        assertThat(clock.instant()).isEqualTo(wall);
        assertThat(believed).containsExactly(HOUR);
    }

    @Test
    void smallCorrectionsAreTakenOver() {
        wall = wall.plusMillis(700);
        assertThat(clock.instant()).isEqualTo(wall);
        wall = wall.minusMillis(1500);
        assertThat(clock.instant()).isEqualTo(wall);
        assertThat(believed).isEmpty();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
    }
}
