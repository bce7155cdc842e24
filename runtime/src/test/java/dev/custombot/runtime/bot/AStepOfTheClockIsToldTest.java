package dev.custombot.runtime.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.time.ForwardTime;

/** A machine whose clock was set makes tokens expire, or live on: the log says by how much, and that the bot follows it. */
class AStepOfTheClockIsToldTest {

    private static final Duration LASTING = Duration.ofMinutes(11);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private Instant wall = Instant.parse("2026-05-04T10:00:00Z");
    private long nanos;
    private final Clock clock = new SurroundingsFactory.ClockProducer().clock(new ForwardTime(() -> wall, () -> nanos));

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H"})
    void byHowMuch(Duration step) {
        wall = wall.plus(step);
        clock.instant();
        pass(LASTING);

        assertThat(clock.instant()).isEqualTo(wall);
        assertThat(logged.lines()).containsExactly("CBOT00405: The machine's clock was set by " + step + ", and stays so: time "
                + "stamps and the validity of tokens follow it now");
        assertThat(logged.levels("CBOT00405")).containsExactly("WARN");
    }

    @Test
    void whatAWellKeptClockIsCorrectedByIsNoNews() {
        wall = wall.plusSeconds(2);
        clock.instant();
        pass(LASTING);
        clock.instant();

        assertThat(logged.lines()).isEmpty();
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }
}
