package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.hub.SendOutcome;

/** The log says for how long nothing is sent because most requests to the hub that it names fail, and that the hub answers again. */
class TheCircuitIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final SenderBench bench = new SenderBench();

    @Test
    void itOpensAndCloses() {
        bench.answer = replies -> Optional.of(new SendOutcome.NotTaken("500-100", Optional.empty()));
        for (int number = 0; number < 20; number++) {
            bench.say("c-" + number, "m-" + number);
        }
        bench.timer.pass(Duration.ofSeconds(2));
        assertThat(logged.lines()).contains(
                "[test] CBOT00306: Most requests to the hub at hub.example.org fail: nothing is sent for PT5S, replies wait")
                .noneMatch(line -> line
                        .contains("CBOT00307"));

        bench.answer = replies -> Optional.empty();
        bench.timer.pass(Duration.ofMinutes(2));
        assertThat(logged.lines()).contains("[test] CBOT00307: The hub at hub.example.org answers again, replies are sent");
    }
}
