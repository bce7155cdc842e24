package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.SendOutcome;

/** What a hub would show again is not sent as often as its answer is lost. */
class ACustomerReadsNothingAgainAndAgainTest {

    private static final SendOutcome LOST = new SendOutcome.Unknown("TimeoutException");

    private final SenderBench bench = new SenderBench(new SenderBench.Repeating(false, true));

    @Test
    void oneWhoseAnswerIsLostEachTimeIsGivenUp() {
        bench.answer = SenderBench.objectingTo(LOST, "slow");
        bench.say("c", "slow", "next");
        bench.chatter(Duration.ofSeconds(20), Duration.ofHours(1));

        assertThat(bench.requestsWith("slow")).hasSizeLessThanOrEqualTo(3);
        assertThat(bench.letters).containsExactly(Map.entry("slow", "unknown: TimeoutException"));
        assertThat(bench.notices).isOne();
        assertThat(bench.taken).as("its conversation goes on").contains("next");
    }

    /** For all that is known the hub has it, and it may be that nobody else tries. */
    @Test
    void itIsSentMoreAndMoreRarelyWhileNobodyElseGoes() {
        bench.answer = replies -> Optional.of(LOST);
        bench.say("c", "slow");
        bench.timer.pass(Duration.ofMinutes(30));
        assertThat(bench.letters).isEmpty();
        bench.timer.pass(Duration.ofHours(10));

        assertThat(bench.requestsWith("slow")).hasSize(10);
        assertThat(bench.letters).containsOnlyKeys("slow");
    }

    @Test
    void aGatewayThatIsAwayForSomeMinutesLosesNothing() {
        bench.answer = replies -> Optional.of(new SendOutcome.Unknown("502"));
        bench.chatter(Duration.ofSeconds(5), Duration.ofMinutes(20));
        bench.answer = replies -> Optional.empty();
        bench.timer.pass(Duration.ofMinutes(10));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.taken).hasSize(240);
    }

    /** A moment in which some go and some do not. */
    @Test
    void oneThatGoesAtTheThirdTimeIsNotGivenUp() {
        bench.answer = replies -> bench.requestsWith("unlucky").size() <= 2 && SenderBench.has(replies, "unlucky")
                ? Optional.of(LOST)
                : Optional.empty();
        bench.say("c", "unlucky");
        bench.chatter(Duration.ofSeconds(1), Duration.ofMinutes(5));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.taken).contains("unlucky");
    }

    /** What the hub certainly has not taken it is sent as before. */
    @Test
    void whatTheHubSaysThatItHasNotTakenDoesNotCount() {
        bench.answer = SenderBench.objectingTo(new SendOutcome.NotTaken("500-100", Optional.empty()), "failing");
        bench.say("c", "failing");
        bench.chatter(Duration.ofSeconds(20), Duration.ofMinutes(30));

        assertThat(bench.letters).isEmpty();
    }

    /** Elsewhere only what opens a conversation. In a request with what the hub recognises it would not be taken again. */
    @ParameterizedTest
    @ValueSource(strings = {"r-", "opens-"})
    void noConversationIsOpenedAgainAndAgain(String others) {
        SenderBench recognising = new SenderBench(new SenderBench.Repeating(true, true));
        recognising.answer = SenderBench.objectingTo(LOST, "opens");
        recognising.whileTheHubIsBusy(() -> {
            recognising.say("opens", "opens");
            IntStream.range(0, 9).forEach(number -> recognising.say(others + number, others + number));
        });
        recognising.chatter(Duration.ofSeconds(20), Duration.ofHours(1));

        assertThat(recognising.requestsWith("opens"))
                .filteredOn(request -> request.ids().stream().allMatch(id -> id.startsWith("opens")))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(recognising.letters).containsOnlyKeys("opens");
        assertThat(recognising.taken).contains(others + "0", others + "8");
    }
}
