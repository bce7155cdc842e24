package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.Records;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Whom messages are for that are for nobody here is remembered, so that it is told once: names of any length would fill memory and log. */
class NamesOfStrangersAreShortTest {

    private static final String LONG = "x".repeat(100_000);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final RecipientBots bots = new RecipientBots(
            List.of(new RecipientBot(Records.ORIGIN, "bot", "callbacks", null, null,
                    new BotMetrics(new SimpleMeterRegistry(), "default"))),
            CustomBotLog.LOG);

    @Test
    void andToldOnce() {
        List.of("another-bot", "another-bot", LONG, LONG + "y").forEach(this::deliver);

        assertThat(logged.lines()).hasSize(2).allSatisfy(line -> assertThat(line).hasSizeLessThan(400));
        assertThat(logged.lines().get(0)).isEqualTo(
                "CBOT00106: Messages for participant another-bot are discarded: the participants here are bot");
        assertThat(logged.lines().get(1)).contains("xxx… are discarded");
    }

    private void deliver(String participant) {
        assertThat(bots.sort(List.of(new DeliveredMessage("c", "m", "text", "customer", Set.of(participant), Optional.empty(),
                new byte[0])), Instant.EPOCH)).isEmpty();
    }
}
