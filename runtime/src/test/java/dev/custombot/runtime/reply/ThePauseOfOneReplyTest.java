package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.hub.SendOutcome;

/** Who asks to be left alone is left alone by all; who does so over one reply only, while others go, is left alone by that one. */
class ThePauseOfOneReplyTest {

    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final SenderBench bench = new SenderBench();

    static Stream<SendOutcome> pauses() {
        return Stream.of(new SendOutcome.Unknown("503", Optional.of(PAUSE)),
                new SendOutcome.NotTaken("503-100", Optional.of(PAUSE), false));
    }

    @ParameterizedTest
    @MethodSource("pauses")
    void itIsForAllAtFirst(SendOutcome pause) {
        bench.answer = SenderBench.objectingTo(pause, "bad");
        bench.say("c", "bad");
        bench.say("d", "good");
        bench.timer.pass(PAUSE.minusSeconds(1));
        assertThat(bench.requests).hasSize(1);

        bench.timer.pass(Duration.ofSeconds(2));
        assertThat(bench.taken).containsExactly("good");
    }

    @ParameterizedTest
    @MethodSource("pauses")
    void othersArePromptWhileItIsAskedToWait(SendOutcome pause) {
        bench.answer = SenderBench.objectingTo(pause, "bad");
        bench.say("c", "bad");
        bench.chatter(Duration.ofSeconds(10), Duration.ofMinutes(10));

        int before = bench.requestsWith("bad").size();
        for (int number = 0; number < 60; number++) {
            bench.say("good-" + number, "good-" + number);
            assertThat(bench.taken).contains("good-" + number);
            bench.timer.pass(Duration.ofSeconds(10));
        }
        assertThat(bench.requestsWith("bad").size() - before).as("it waits as long as it is asked to").isBetween(4, 5);
    }
}
