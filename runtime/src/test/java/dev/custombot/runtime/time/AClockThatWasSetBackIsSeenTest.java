package dev.custombot.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class AClockThatWasSetBackIsSeenTest {

    private static final Duration SESSION = Duration.ofSeconds(10);

    private Instant wall = Instant.parse("2026-05-04T10:00:00Z");
    private final List<Duration> told = new ArrayList<>();
    private final SetBackWatch watch = new SetBackWatch(() -> wall, SESSION, told::add);

    @Test
    void aClockThatGoesOnIsNone() {
        assertThat(watch.isSetBack()).isFalse();
        step(Duration.ofHours(1));
        assertThat(watch.isSetBack()).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void asMuchAsASessionLastsDoesNoHarm() {
        watch.isSetBack();
        step(SESSION.negated());
        assertThat(watch.isSetBack()).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void moreIsSeenAndToldOnce() {
        watch.isSetBack();
        step(Duration.ofMinutes(-59));
        assertThat(watch.isSetBack()).isTrue();
        step(Duration.ofMinutes(5));
        assertThat(watch.isSetBack()).as("as long as the clock is behind").isTrue();
        assertThat(told).containsExactly(Duration.ofMinutes(59));
    }

    /** Kafka's clients wait for the latest time that they saw, and not for the one at which the process began. */
    @Test
    void forwardAndBackToTheRightTimeIsSeen() {
        watch.isSetBack();
        step(Duration.ofMinutes(59));
        watch.isSetBack();
        step(Duration.ofMinutes(-59));
        assertThat(watch.isSetBack()).isTrue();
    }

    @Test
    void whenItHasCaughtUpAllIsWellAndTheNextStepIsToldAgain() {
        watch.isSetBack();
        step(Duration.ofMinutes(-59));
        watch.isSetBack();
        step(Duration.ofMinutes(59));
        assertThat(watch.isSetBack()).isFalse();
        step(Duration.ofMinutes(-1));
        assertThat(watch.isSetBack()).isTrue();
        assertThat(told).containsExactly(Duration.ofMinutes(59), Duration.ofMinutes(1));
    }

    private void step(Duration by) {
        wall = wall.plus(by);
    }
}
