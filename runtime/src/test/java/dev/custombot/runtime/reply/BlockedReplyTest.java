package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.SendOutcome;

/** What something on the way objects to is parked, alone; the rest of its request, and all others, do not wait for it. */
class BlockedReplyTest {

    private static final SendOutcome BLOCKED = new SendOutcome.Blocked("403");

    private final SenderBench bench = new SenderBench();

    @Test
    void theOthersOfItsRequestAreSentAtOnce() {
        bench.answer = SenderBench.objectingTo(BLOCKED, "m-6");
        bench.whileTheHubIsBusy(() -> IntStream.range(0, 9).forEach(number -> bench.say("c-" + number, "m-" + number)));

        assertThat(bench.taken).hasSize(9).doesNotContain("m-6");
        assertThat(bench.requests).hasSizeLessThan(12);
    }

    @Test
    void theOthersArePromptWhileItWaits() {
        bench.answer = replies -> SenderBench.ids(replies).stream().anyMatch(id -> id.startsWith("bad"))
                ? Optional.of(BLOCKED)
                : Optional.empty();
        for (int number = 0; number < 60; number++) {
            bench.say("bad-" + number, "bad-" + number);
            bench.say("good-" + number, "good-" + number);
            assertThat(bench.taken).contains("good-" + number);
            bench.timer.pass(Duration.ofSeconds(10));
        }
    }

    @Test
    void itIsTriedAgainRarely() {
        bench.answer = SenderBench.objectingTo(BLOCKED, "bad");
        bench.say("c", "bad");
        bench.chatter(Duration.ofSeconds(5), Duration.ofMinutes(10));

        assertThat(bench.requestsWith("bad")).hasSizeBetween(10, 11);
    }

    /** A wrong address, or a gateway that is broken: one reply a minute finds out. */
    @Test
    void whenNothingGoesTheWayIsLeftAlone() {
        bench.answer = replies -> Optional.of(BLOCKED);
        bench.chatter(Duration.ofSeconds(1), Duration.ofMinutes(10));

        assertThat(bench.requests).hasSizeLessThanOrEqualTo(14);
        bench.answer = replies -> Optional.empty();
        bench.timer.pass(Duration.ofMinutes(2));
        assertThat(bench.taken).hasSize(600);
    }
}
