package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.hub.SendOutcome;

/** Who reads that the hub does not take a reply sees which host that is, and whose reply it was. */
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
                .anyMatch(line -> line.contains("CBOT00321: Something on the way to the hub at hub.example.org")
                        && line.endsWith("(conversation c)"));
    }

    @Test
    void aRefusedReply() {
        bench.answer = replies -> Optional.of(new SendOutcome.Refused("400-110", Set.of("m")));
        bench.say("c", "m");

        assertThat(logged.lines())
                .contains("[test] CBOT00301: The hub at hub.example.org refused reply m with 400-110; it goes "
                        + "to the dead letters (conversation c)");
    }

    @Test
    void aReplyThatDoesNotGo() {
        bench.answer = SenderBench.objectingTo(new SendOutcome.NotTaken("500-100", Optional.empty()), "poison");
        bench.say("c", "poison");
        bench.chatter(Duration.ofSeconds(20), SenderBench.GIVE_UP.plusMinutes(5));

        assertThat(logged.lines())
                .anyMatch(line -> line.contains("[test] CBOT00322: Reply poison does not go after ") && line.endsWith(
                        " requests to the hub at hub.example.org (500-100), while others do; it goes to the dead letters (conversation c)"));
    }

    @Test
    void aReplyThatCountsAsSent() {
        bench.answer = replies -> Optional.of(bench.requestsWith("transfer").size() > 1
                ? new SendOutcome.NotPartOfConversation("400-240", Set.of())
                : new SendOutcome.Unknown("504"));
        bench.say("c", "transfer");
        bench.timer.pass(Duration.ofMinutes(1));

        assertThat(logged.lines()).contains("[test] CBOT00320: Reply transfer counts as sent: an answer of the hub at "
                + "hub.example.org was lost, and now its conversation is over (400-240, conversation c)");
    }

    @ParameterizedTest
    @CsvSource({"ConnectException", "500-100"})
    void aReplyThatIsTriedAgain(String cause) {
        bench.answer = replies -> Optional.of(new SendOutcome.NotTaken(cause, Optional.empty()));
        bench.say("c", "m");

        assertThat(logged.lines())
                .anyMatch(line -> line.contains("CBOT00302") && line.contains("by the hub at hub.example.org (" + cause + ")")
                        && line.endsWith("(conversation c)"));
    }
}
