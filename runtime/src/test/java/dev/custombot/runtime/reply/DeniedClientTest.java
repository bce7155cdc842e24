package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.SendOutcome;

/** While the hub denies the client one reply now and then finds out; replies that are denied while others go stop nobody. */
class DeniedClientTest {

    private static final SendOutcome DENIED = new SendOutcome.Denied("403-197");

    private final SenderBench bench = new SenderBench();

    @Test
    void oneReplyAMinuteFindsOut() {
        bench.answer = replies -> Optional.of(DENIED);
        bench.whileTheHubIsBusy(() -> IntStream.range(0, 20).forEach(number -> bench.say("c-" + number, "m-" + number)));
        bench.timer.pass(SenderBench.PARKED.multipliedBy(10));

        assertThat(bench.requests).hasSizeBetween(11, 12);
        assertThat(bench.requests.subList(2, 11)).allSatisfy(request -> assertThat(request.ids()).hasSize(1));

        bench.answer = replies -> Optional.empty();
        bench.timer.pass(SenderBench.PARKED);
        assertThat(bench.taken).hasSize(21);
    }

    @Test
    void whatIsFreshIsTriedInTurn() {
        bench.answer = SenderBench.objectingTo(DENIED, "bad");
        bench.say("c", "bad");
        bench.say("d", "good");
        bench.timer.pass(SenderBench.PARKED.plusSeconds(1));

        assertThat(bench.taken).containsExactly("good");
    }

    /** When others go, it is one of the request, and the rest of it is told apart. */
    @Test
    void theOthersOfItsRequestDoNotWaitForLong() {
        bench.answer = SenderBench.objectingTo(DENIED, "m-6");
        bench.whileTheHubIsBusy(() -> IntStream.range(0, 9).forEach(number -> bench.say("c-" + number, "m-" + number)));
        bench.say("d", "good");
        bench.timer.pass(SenderBench.PARKED.multipliedBy(2).plusSeconds(2));

        assertThat(bench.taken).contains("good").doesNotContain("m-6").filteredOn(id -> id.startsWith("m-")).hasSize(8);
        bench.chatter(Duration.ofSeconds(10), Duration.ofMinutes(2));
        bench.say("e", "next");
        assertThat(bench.taken).as("it stops nobody").contains("next");
    }

    @Test
    void twoDeniedRepliesStopNobody() {
        bench.answer = SenderBench.objectingTo(DENIED, "bad-1", "bad-2");
        bench.say("b-1", "bad-1");
        bench.timer.pass(Duration.ofSeconds(10));
        bench.say("b-2", "bad-2");
        bench.chatter(Duration.ofSeconds(10), Duration.ofMinutes(10));

        int before = bench.taken.size();
        for (int number = 0; number < 100; number++) {
            bench.say("good-" + number, "good-" + number);
            assertThat(bench.taken).contains("good-" + number);
            bench.timer.pass(Duration.ofSeconds(10));
        }
        assertThat(bench.taken).hasSize(before + 100);
    }
}
