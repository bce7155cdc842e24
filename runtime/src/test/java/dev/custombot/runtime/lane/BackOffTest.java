package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A pause is a random part of a time that doubles, and never longer than the longest. */
class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5), new Random());

    @Property
    void staysWithinItsBounds(@ForAll @IntRange(min = 1, max = 10_000) int failures) {
        long longest = failures > 6 ? 5_000 : 100L << (failures - 1);
        assertThat(backOff.after(failures).toMillis()).isBetween(1L, longest + 1);
    }
}
