package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Nobody outside can write the log: a cause is told once a minute, with how often it was left out. */
class RareLinesTest {

    private Instant now = Instant.EPOCH;
    private final List<String> told = new ArrayList<>();
    private final RareLines lines = new RareLines(new ShownClock(() -> now));

    @Test
    void aStormIsOneLineAMinute() {
        for (int second = 0; second < 180; second++) {
            tell("a");
            now = now.plusSeconds(1);
        }

        assertThat(told).containsExactly("a 0", "a 59", "a 59");
    }

    @Test
    void eachCauseHasItsOwnMinute() {
        tell("a");
        tell("b");
        tell("a");
        now = now.plus(Duration.ofMinutes(1));
        tell("a");
        tell("b");

        assertThat(told).containsExactly("a 0", "b 0", "a 1", "b 0");
    }

    @Test
    void causesWithoutEndTakeNoMemoryWithoutEnd() {
        for (int cause = 0; cause < 10_000; cause++) {
            tell("cause " + cause);
        }

        assertThat(told).hasSize(101);
    }

    private void tell(String cause) {
        lines.tell(cause, untold -> told.add(cause + " " + untold));
    }
}
