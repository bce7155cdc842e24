package dev.custombot.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.metrics.LetterMetrics.Cause;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Whatever comes in: nobody outside can make so many meters that they take the memory. */
class TagsTakeFewValuesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BotMetrics metrics = new BotMetrics(meters, "bot");

    @Test
    void ofTypesThatACustomerMakesUp() {
        for (int i = 0; i < 1_000; i++) {
            metrics.handling().message("custom.mine" + i, "unhandled");
            metrics.handling().message("mine" + i, "unhandled");
        }

        assertThat(meters.find("custom.bot.messages").counters()).hasSize(2);
    }

    @Test
    void ofCodesThatSomethingOnTheWayMakesUp() {
        for (int i = 0; i < 1_000; i++) {
            metrics.hub().request("blocked", "code " + i, 1);
        }

        assertThat(meters.find("custom.bot.hub.requests").timers()).hasSize(51);
        assertThat(meters.get("custom.bot.hub.requests").tag("code", "other").timer().count()).isEqualTo(950);
    }

    @Test
    void ofCausesOfDeadLetters() {
        for (int i = 0; i < 1_000; i++) {
            metrics.letters().added("reply", "cause " + i);
        }
        metrics.letters().open(Map.of(new Cause("reply", "cause 1"), 3, new Cause("reply", "cause 998"), 2,
                new Cause("reply", "cause 999"), 5),
                Map.of(new Cause("reply", "cause 998"), 60.0,
                        new Cause("reply", "cause 999"), 50.0));

        assertThat(meters.find("custom.bot.dead.letter.causes").counters()).hasSize(51);
        assertThat(meters.get("custom.bot.dead.letters.open").tag("cause", "cause 1").gauge().value()).isEqualTo(3);
        assertThat(meters.get("custom.bot.dead.letters.open").tag("cause", "other").gauge().value()).isEqualTo(7);
        assertThat(meters.get("custom.bot.dead.letters.open").tag("stage", "callback").gauge().value()).isZero();
        assertThat(meters.get("custom.bot.dead.letters.oldest").tag("cause", "other").gauge().value()).isEqualTo(60);
    }
}
