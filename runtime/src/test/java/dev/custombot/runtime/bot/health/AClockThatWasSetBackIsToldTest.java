package dev.custombot.runtime.bot.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.GivenConfig;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.bot.BotSettings;

/** That a bot stands still because of the machine's clock stands in the log, with what ends it: else nobody would look for it there. */
class AClockThatWasSetBackIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    @RegisterExtension
    final GivenConfig config = new GivenConfig();

    private Instant machine = Instant.parse("2026-05-04T10:00:00Z");
    private BotSettings bot;
    private ClockWatch watch;

    @BeforeEach
    void aBot() {
        bot = config.set("mp.messaging.incoming.custom-bot-callbacks-in.session.timeout.ms", "45000")
                .set("mp.messaging.incoming.custom-bot-replies-in.session.timeout.ms", "10000").bot();
        watch = new ClockWatch(List.of(bot), () -> machine, null);
        watch.isSetBack(bot);
    }

    @Test
    void byMoreThanTheShorterSession() {
        step(Duration.ofSeconds(-11));
        step(Duration.ofSeconds(-60));

        assertThat(logged.lines()).containsExactly("[default] CBOT00003: The machine's clock was set back by PT11S; Kafka's "
                + "clients stand still until it has caught up: restart the application");
        assertThat(logged.levels("CBOT00003")).containsExactly("ERROR");
    }

    @Test
    void notByWhatDoesNoHarm() {
        step(Duration.ofSeconds(-10));

        assertThat(logged.lines()).isEmpty();
    }

    private void step(Duration by) {
        machine = machine.plus(by);
        watch.isSetBack(bot);
    }
}
