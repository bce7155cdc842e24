package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.hub.SendOutcome;

/** Who reads that the hub does not take a reply sees which host that is. */
class LinesNameTheHubTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final SenderBench bench = new SenderBench();

    @Test
    void aDeniedClient() {
        bench.answer = replies -> Optional.of(new SendOutcome.Denied("403-197"));
        bench.say("c", "m");

        assertThat(logged.lines()).anyMatch(line -> line.contains("CBOT00303: The hub at hub.example.org denies"));
    }

    @Test
    void aBlockedReply() {
        bench.answer = replies -> Optional.of(new SendOutcome.Blocked("413"));
        bench.say("c", "m");

        assertThat(logged.lines())
                .anyMatch(line -> line.contains("CBOT00321: Something on the way to the hub at hub.example.org"));
    }

    @ParameterizedTest
    @CsvSource({"ConnectException", "500-100"})
    void aReplyThatIsTriedAgain(String cause) {
        bench.answer = replies -> Optional.of(new SendOutcome.NotTaken(cause, Optional.empty()));
        bench.say("c", "m");

        assertThat(logged.lines())
                .anyMatch(line -> line.contains("CBOT00302") && line.contains("by the hub at hub.example.org (" + cause + ")"));
    }
}
