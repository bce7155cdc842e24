package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;

/** What breaks off something of the sender is in the log with its cause. */
class ADefectOfTheSenderIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    @Test
    void whateverIsThrown() {
        new Guarded(() -> {}, CustomBotLog.of("returns")).run(() -> {
            throw new StackOverflowError("Canary");
        });

        assertThat(logged.lines())
                .containsExactly("[returns] CBOT00331: A defect broke off something that the sender does; it goes on");
    }
}
