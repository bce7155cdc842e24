package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.request.HubCredentials;
import io.smallrye.mutiny.Uni;

/** A credential that is rejected, and handed out again by who makes them, is not tried in a circle. */
class RejectedCredentialTest {

    private final SenderBench bench = new SenderBench();

    /** A key that is the same is refused again, at the cost of a request of the plan. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSameIsNotShownAgainAtOnce(boolean byHub) {
        bench.answer = replies -> Optional.of(new SendOutcome.CredentialRejected(byHub));
        bench.say("c", "one");

        assertThat(bench.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherOneIsShownAtOnce(boolean byHub) {
        Iterator<String> keys = List.of("new", "newer").iterator();
        bench.credentials = new HubCredentials() {

            @Override
            public Uni<String> current() {
                return Uni.createFrom().item("old");
            }

            @Override
            public Uni<String> other(String refused) {
                return Uni.createFrom().item(keys.next());
            }
        };
        bench.answer = replies -> bench.requests.size() == 1
                ? Optional.of(new SendOutcome.CredentialRejected(byHub))
                : Optional.empty();
        bench.say("c", "one");

        assertThat(bench.taken).containsExactly("one");
    }

    @Test
    void oneReplyAMinuteFindsOut() {
        bench.answer = replies -> Optional.of(new SendOutcome.CredentialRejected());
        bench.chatter(Duration.ofSeconds(1), Duration.ofMinutes(10));

        assertThat(bench.requests).hasSizeLessThanOrEqualTo(12);

        bench.answer = replies -> Optional.empty();
        bench.timer.pass(Duration.ofMinutes(2));
        assertThat(bench.taken).hasSize(600);
    }

    /** A firewall may answer so to a text; and whoever does, others go. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplyThatIsRejectedAloneHoldsUpNobodyElse(boolean byHub) {
        bench.answer = SenderBench.objectingTo(new SendOutcome.CredentialRejected(byHub), "bad");
        bench.say("c", "bad", "next");
        bench.chatter(Duration.ofSeconds(10), Duration.ofMinutes(2));

        for (int number = 0; number < 60; number++) {
            bench.say("good-" + number, "good-" + number);
            assertThat(bench.taken).contains("good-" + number);
            bench.timer.pass(Duration.ofSeconds(10));
        }
        assertThat(bench.requestsWith("bad")).as("once a minute").hasSizeLessThan(18);
    }

    @Test
    void whatSomethingOnTheWayRejectsIsFoundAtOnce() {
        bench.answer = SenderBench.objectingTo(new SendOutcome.CredentialRejected(false), "m-6");
        bench.whileTheHubIsBusy(() -> IntStream.range(0, 9).forEach(number -> bench.say("c-" + number, "m-" + number)));

        assertThat(bench.taken).hasSize(9).doesNotContain("m-6");
        assertThat(bench.requests).hasSizeLessThan(14);
    }

    @Test
    void whenSomethingOnTheWayRejectsAllOneReplyAMinuteFindsOut() {
        bench.answer = replies -> Optional.of(new SendOutcome.CredentialRejected(false));
        bench.chatter(Duration.ofSeconds(1), Duration.ofMinutes(10));
        assertThat(bench.requests).hasSizeLessThanOrEqualTo(14);

        bench.answer = replies -> Optional.empty();
        bench.timer.pass(Duration.ofMinutes(2));
        assertThat(bench.taken).hasSize(600);
    }
}
