package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;

/** A hub recognises repetitions within a conversation, and no message that opens one: a lost answer does not open the next. */
class AConversationIsOpenedOnceTest {

    private static final SendOutcome.Unknown LOST = new SendOutcome.Unknown("504");
    private static final SendOutcome.Duplicate UNNAMED = new SendOutcome.Duplicate(Set.of());

    private final SenderBench bench = new SenderBench(new SenderBench.Repeating(true, false));

    @Test
    void withGiveUpItIsNotSentAgain() {
        bench.answer = SenderBench.objectingTo(LOST, "opens");
        bench.say("opens", "opens");
        bench.timer.pass(Duration.ofMinutes(10));

        assertThat(bench.requestsWith("opens")).hasSize(1);
        assertThat(bench.letters).containsExactly(Map.entry("opens", "unknown: 504"));
        assertThat(bench.notices).as("start fails").isOne();
    }

    /** What the hub recognises is asked again, whatever else was in the request. */
    @Test
    void whatWasInItsRequestIsSentAgain() {
        bench.answer = new LosesOneAnswer();
        bench.whileTheHubIsBusy(() -> {
            bench.say("opens", "opens");
            IntStream.range(0, 9).forEach(number -> bench.say("c-" + number, "r-" + number));
        });
        bench.timer.pass(Duration.ofMinutes(10));

        assertThat(bench.requestsWith("opens")).hasSize(1);
        assertThat(bench.letters).containsOnlyKeys("opens");
        assertThat(bench.settled).contains("opens", "r-0", "r-8");
    }

    /** When the hub has the others, it has opened the conversation. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheHubHasOfItsRequestTellsThatItWasOpened(boolean named) {
        SenderBench repeating = new SenderBench(new SenderBench.Repeating(true, true));
        LosesOneAnswer hub = new LosesOneAnswer();
        hub.naming = named;
        repeating.answer = hub;
        repeating.whileTheHubIsBusy(() -> {
            repeating.say("opens", "opens");
            IntStream.range(0, 9).forEach(number -> repeating.say("c-" + number, "r-" + number));
        });
        repeating.timer.pass(Duration.ofMinutes(10));

        assertThat(hub.opened).isOne();
        assertThat(repeating.letters).containsExactly(Map.entry("opens", "unknown: duplicate"));
        assertThat(repeating.notices).isOne();
        assertThat(repeating.count("duplicate")).isEqualTo(9);
    }

    /** Nobody knows as which one, and whoever asked for it waits. */
    @Test
    void oneThatTheHubHasIsTold() {
        bench.answer = SenderBench.objectingTo(UNNAMED, "opens");
        bench.say("opens", "opens");
        bench.timer.pass(Duration.ofMinutes(1));

        assertThat(bench.letters).containsExactly(Map.entry("opens", "unknown: duplicate"));
        assertThat(bench.notices).isOne();
        assertThat(bench.settled).contains("opens");
    }

    /** Takes all of a request, whose answer is lost, and then nothing of which it has a part. */
    private static final class LosesOneAnswer implements Function<List<AddressedReply>, Optional<SendOutcome>> {

        private final Set<String> known = new HashSet<>();
        private boolean naming;
        private int opened;
        private boolean isLost;

        @Override
        public Optional<SendOutcome> apply(List<AddressedReply> replies) {
            Optional<String> there = SenderBench.ids(replies).stream().filter(known::contains).findFirst();
            if (there.isPresent()) {
                return Optional.of(naming ? new SendOutcome.Duplicate(Set.of(there.get())) : UNNAMED);
            }
            opened += SenderBench.has(replies, "opens") ? 1 : 0;
            SenderBench.ids(replies).stream().filter(id -> !id.equals("opens")).forEach(known::add);
            boolean isFirst = !isLost && replies.size() > 1;
            isLost |= isFirst;
            return isFirst ? Optional.of(LOST) : Optional.empty();
        }
    }
}
