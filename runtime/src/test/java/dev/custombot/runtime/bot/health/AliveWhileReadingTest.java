package dev.custombot.runtime.bot.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.bot.health.AliveWhileReading.Reading;

/** A process is to be replaced when one of its bots reads no more, and only then: the trouble is named by the bot. */
class AliveWhileReadingTest {

    private boolean isBroken;
    private boolean isSetBack;
    private boolean isEnding;
    private final AliveWhileReading alive = new AliveWhileReading(
            () -> List.of(new Reading("default", () -> isBroken, () -> isSetBack),
                    new Reading("returns", () -> false, () -> false)),
            () -> isEnding);

    @Test
    void whileItReads() {
        HealthCheckResponse response = alive.call();

        assertThat(response.getStatus()).isEqualTo(Status.UP);
        assertThat(response.getData()).isEmpty();
    }

    @Test
    void notWhenATopicIsReadNoMore() {
        isBroken = true;
        isSetBack = true;

        assertThat(down()).isEqualTo(Map.of("default", "reads no more"));
    }

    @Test
    void notWhileTheClockHasToCatchUp() {
        isSetBack = true;
        assertThat(down()).isEqualTo(Map.of("default", "stands still: the clock was set back"));

        isSetBack = false;
        assertThat(alive.call().getStatus()).isEqualTo(Status.UP);
    }

    /** Who ends reads no more, and is not to be killed for it. */
    @Test
    void whileTheApplicationEnds() {
        isBroken = true;
        isEnding = true;

        assertThat(alive.call().getStatus()).isEqualTo(Status.UP);
    }

    private Map<String, Object> down() {
        HealthCheckResponse response = alive.call();
        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        return response.getData().orElseThrow();
    }
}
