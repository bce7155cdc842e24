package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.MovingClock;
import dev.custombot.runtime.record.Records;

/** When messages are forgotten before their time, the log says what is remembered of them, and which setting would keep the others. */
class AMemoryThatIsTooSmallIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-27T00:00:00Z"));
    private final KnownMessages known = new KnownMessages(Duration.ofHours(1), 2, clock, CustomBotLog.of("returns"));

    @Test
    void once() {
        known.own(List.of(0));
        for (int i = 0; i < 5; i++) {
            handled("m-" + i);
        }

        assertThat(logged.lines()).containsExactly("[returns] CBOT00111: Handled messages are remembered for PT1M only, and "
                + "not for the window of PT1H: there are more of them than deduplication.max-entries (2) holds");
        assertThat(logged.levels("CBOT00111")).containsExactly("WARN");
    }

    @Test
    void notOfThoseThatAreOlderThanTheWindow() {
        known.own(List.of(0));
        handled("m-1");
        handled("m-2");
        clock.move(Duration.ofHours(1));
        handled("m-3");

        assertThat(logged.lines()).isEmpty();
    }

    private void handled(String id) {
        known.add(0, Records.withId(id, Records.callback("c", "text", "customer", new byte[0])));
        clock.move(Duration.ofMinutes(1));
    }
}
