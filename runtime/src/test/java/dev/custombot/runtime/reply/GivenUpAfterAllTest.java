package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.hub.SendOutcome;

/** A reply that never goes while others do ends in the dead letters; while nothing goes at all, nothing is given up. */
class GivenUpAfterAllTest {

    private static final Duration OFTEN = Duration.ofSeconds(20);
    private static final Optional<Duration> PAUSE = Optional.of(Duration.ofSeconds(30));

    private final SenderBench bench = new SenderBench();

    static Stream<SendOutcome> troubles() {
        return Stream.of(new SendOutcome.NotTaken("500-100", Optional.empty()), new SendOutcome.Unknown("502"),
                new SendOutcome.Denied("403-197"), new SendOutcome.Blocked("403"), new SendOutcome.CredentialRejected(true),
                new SendOutcome.CredentialRejected(false), new SendOutcome.Unknown("503", PAUSE),
                new SendOutcome.NotTaken("503-100", PAUSE, false), new SendOutcome.NotTaken("429", Optional.empty(), true),
                new SendOutcome.NotTaken("429", Optional.of(Duration.ofSeconds(5)), true));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void itsConversationGoesOn(SendOutcome trouble) {
        bench.answer = SenderBench.objectingTo(trouble, "poison");
        bench.say("c", "poison", "next");

        bench.chatter(OFTEN, SenderBench.GIVE_UP.minusMinutes(5));
        assertThat(bench.letters).isEmpty();
        bench.chatter(OFTEN, Duration.ofMinutes(10));

        assertThat(bench.letters).containsOnlyKeys("poison");
        assertThat(bench.letters.get("poison")).endsWith(bench.codeOf(trouble));
        assertThat(bench.notices).isOne();
        assertThat(bench.taken).contains("next");
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void nothingIsGivenUpWhileNothingGoes(SendOutcome trouble) {
        bench.answer = replies -> Optional.of(trouble);
        bench.say("c", "one", "two");
        bench.chatter(Duration.ofMinutes(2), SenderBench.GIVE_UP.multipliedBy(3));

        bench.answer = replies -> Optional.empty();
        bench.timer.pass(Duration.ofMinutes(5));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.taken).containsSubsequence("one", "two").doesNotHaveDuplicates();
    }

    /** At the end of a long outage a reply may fail once more while others go. */
    @Test
    void theTimeOfAnOutageDoesNotCount() {
        bench.answer = replies -> Optional.of(new SendOutcome.Unknown("502"));
        bench.say("c", "late");
        bench.chatter(Duration.ofMinutes(2), SenderBench.GIVE_UP.multipliedBy(2));

        bench.answer = SenderBench.objectingTo(new SendOutcome.Unknown("502"), "late");
        bench.chatter(OFTEN, Duration.ofMinutes(20));
        bench.answer = replies -> Optional.empty();
        bench.timer.pass(Duration.ofMinutes(1));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.taken).contains("late");
    }

    @Test
    void theTimeOfAPauseDoesNotCount() {
        bench.answer = SenderBench.objectingTo(new SendOutcome.Blocked("403"), "held");
        bench.say("c", "held");
        bench.chatter(OFTEN, Duration.ofMinutes(10));
        bench.sender.pause(true);
        bench.timer.pass(SenderBench.GIVE_UP.multipliedBy(3));
        bench.sender.pause(false);
        bench.chatter(OFTEN, Duration.ofMinutes(10));
        bench.answer = replies -> Optional.empty();
        bench.timer.pass(Duration.ofMinutes(2));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.taken).contains("held");
    }

    /** A plan that others use up says nothing of a reply: whichever comes at the wrong moment is asked to wait. */
    @Test
    void aHubThatIsBusyNowAndThenGivesUpNothing() {
        Random chance = new Random(429);
        bench.answer = replies -> chance.nextInt(10) < 9
                ? Optional.of(new SendOutcome.NotTaken("429", Optional.of(Duration.ofSeconds(2)), true))
                : Optional.empty();
        bench.chatter(OFTEN, SenderBench.GIVE_UP.multipliedBy(12));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.taken).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
    }

    /** Also when the memory is full of replies that wait for it. */
    @Test
    void aHubThatIsBusyForHoursGivesUpNothing() {
        Random chance = new Random(1);
        bench.answer = replies -> chance.nextInt(8) > 0
                ? Optional.of(new SendOutcome.NotTaken("429", Optional.of(Duration.ofSeconds(20)), true))
                : Optional.empty();
        for (int number = 0; number < 600; number++) {
            bench.say("c-" + number, "r-" + number);
        }
        bench.timer.pass(SenderBench.GIVE_UP.multipliedBy(3));
        bench.answer = replies -> Optional.empty();
        bench.timer.pass(SenderBench.GIVE_UP);

        assertThat(bench.letters).isEmpty();
        assertThat(bench.taken).hasSize(600).doesNotHaveDuplicates();
    }

    /** What was said of the hub alone, and nobody else was there to try: it may be the hub. */
    @Test
    void anOutageThatNobodyElseMeetsGivesUpNothing() {
        bench.answer = SenderBench.objectingTo(new SendOutcome.Unknown("502"), "unlucky");
        bench.say("c", "unlucky");
        bench.chatter(OFTEN, Duration.ofMinutes(10));
        bench.answer = replies -> Optional.of(SendOutcome.withoutAnswer(new ConnectException("refused")));
        bench.timer.pass(SenderBench.GIVE_UP.multipliedBy(3));
        bench.answer = replies -> Optional.of(new SendOutcome.Unknown("502"));
        bench.timer.pass(SenderBench.GIVE_UP.multipliedBy(3));
        bench.answer = replies -> Optional.empty();
        bench.timer.pass(Duration.ofMinutes(5));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.taken).contains("unlucky");
    }
}
