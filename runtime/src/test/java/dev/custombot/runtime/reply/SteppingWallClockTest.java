package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.hub.SendOutcome;

/** A wall clock that is set back by an hour makes nobody wait for it: not after a failure, not when the hub asked, not when parked. */
class SteppingWallClockTest {

    private Instant wall = Instant.parse("2026-01-02T03:04:05Z");
    private final SenderBench bench = new SenderBench(Optional.of(() -> wall));

    static Stream<SendOutcome> pauses() {
        return Stream.of(new SendOutcome.Unknown("502"), new SendOutcome.NotTaken("429", Optional.of(Duration.ofSeconds(5))),
                new SendOutcome.Blocked("403"), new SendOutcome.Denied("403-197"));
    }

    @ParameterizedTest
    @MethodSource("pauses")
    void thePauseIsAsLongAsEver(SendOutcome outcome) {
        bench.answer = replies -> Optional.of(outcome);
        bench.say("c", "m");
        wall = wall.minus(Duration.ofHours(1));
        bench.answer = replies -> Optional.empty();
        bench.timer.pass(SenderBench.PARKED.plusSeconds(1));

        assertThat(bench.taken).containsExactly("m");
    }
}
