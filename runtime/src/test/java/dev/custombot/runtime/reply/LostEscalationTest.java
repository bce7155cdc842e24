package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;

/** An answer that was lost is no refusal: what ended the conversation itself counts as taken when the hub says that it is over. */
class LostEscalationTest {

    private final SenderBench bench = new SenderBench();
    private SendOutcome first = new SendOutcome.Unknown("504");
    private Function<Set<String>, SendOutcome> refusal = culprits -> new SendOutcome.NotPartOfConversation("400-240", culprits);
    private boolean lost;

    @ParameterizedTest
    @ValueSource(strings = {"transfer", "end", "request", "to-bot", "to-queue"})
    void whatWentWithItCountsAsTaken(String last) {
        isOver("end".equals(last));
        bench.answer = replies -> lose(replies, Set.of());
        bench.whileTheHubIsBusy(() -> bench.say("c", "text", last));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.notices).isZero();
        assertThat(bench.count("duplicate")).isEqualTo(2);
    }

    @Test
    void theSameWhenTheHubNamesThem() {
        bench.answer = replies -> lose(replies, Set.copyOf(SenderBench.ids(replies)));
        bench.whileTheHubIsBusy(() -> bench.say("c", "text", "transfer"));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.count("duplicate")).isEqualTo(2);
    }

    @Test
    void whatIsSaidAfterwardsIsRefused() {
        bench.answer = replies -> lose(replies, Set.of());
        bench.whileTheHubIsBusy(() -> bench.say("c", "transfer"));
        bench.say("c", "too late");

        assertThat(bench.letters).containsOnlyKeys("too late");
        assertThat(bench.letters.get("too late")).isEqualTo("400-240");
    }

    /** It was in the same request, and comes after the end: the hub has never taken it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatComesAfterTheEndInTheSameRequestIsNotSilentlyForgotten(boolean taken) {
        isOver(true);
        first = taken ? new SendOutcome.Unknown("504") : new SendOutcome.NotTaken("503-100", Optional.empty());
        bench.answer = replies -> lose(replies, Set.of());
        bench.whileTheHubIsBusy(() -> bench.say("c", "text", "end", "too late"));

        assertThat(bench.letters).containsOnlyKeys("too late");
    }

    /** A hub that says in its own words that it has failed may have ended the conversation before it did. */
    @ParameterizedTest
    @ValueSource(strings = {"transfer", "end", "request", "to-bot", "to-queue"})
    void aHubThatFailedOverItMayHaveTakenIt(String last) {
        first = new SendOutcome.NotTaken("503-100", Optional.empty());
        isOver("end".equals(last));
        bench.answer = replies -> lose(replies, Set.of());
        bench.whileTheHubIsBusy(() -> bench.say("c", "text", last));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.notices).isZero();
        assertThat(bench.count("duplicate")).isEqualTo(2);
    }

    /** A gateway whose patience with the hub is over may ask to be left alone, and the hub has taken it all the same. */
    @Test
    void aGatewayThatWantsToBeLeftAloneMayHavePassedItOn() {
        first = new SendOutcome.Unknown("504", Optional.of(Duration.ofSeconds(20)));
        bench.answer = replies -> lose(replies, Set.of());
        bench.whileTheHubIsBusy(() -> bench.say("c", "text", "transfer"));
        assertThat(bench.requestsWith("text")).as("it is left alone").hasSize(1);
        bench.timer.pass(Duration.ofMinutes(1));

        assertThat(bench.letters).isEmpty();
        assertThat(bench.count("duplicate")).isEqualTo(2);
    }

    /** The hub takes nothing after the first of two ends. */
    @Test
    void whatComesAfterTheFirstEndIsNotTaken() {
        first = new SendOutcome.NotTaken("503-100", Optional.empty());
        bench.answer = replies -> lose(replies, Set.of());
        bench.whileTheHubIsBusy(() -> bench.say("c", "transfer", "text", "transfer-again"));

        assertThat(bench.letters).containsOnlyKeys("text", "transfer-again");
        assertThat(bench.count("duplicate")).isEqualTo(1);
    }

    @Test
    void aHubThatFailedOverAnythingElseHasNotTakenIt() {
        first = new SendOutcome.NotTaken("503-100", Optional.empty());
        bench.answer = replies -> lose(replies, Set.of());
        bench.whileTheHubIsBusy(() -> bench.say("c", "text"));

        assertThat(bench.letters.get("text")).isEqualTo("400-240");
        assertThat(bench.notices).isOne();
    }

    /** It has looked at nothing. */
    @Test
    void aHubThatWantedToBeLeftAloneHasNotTakenIt() {
        first = new SendOutcome.NotTaken("503-100", Optional.of(Duration.ofSeconds(1)), false);
        bench.answer = replies -> lose(replies, Set.of());
        bench.whileTheHubIsBusy(() -> bench.say("c", "transfer"));
        bench.timer.pass(Duration.ofMinutes(1));

        assertThat(bench.letters.get("transfer")).isEqualTo("400-240");
    }

    /** Somebody else has ended the conversation, before or after it was taken. */
    @Test
    void ofAnyOtherReplyNobodyKnows() {
        bench.answer = replies -> lose(replies, Set.of());
        bench.whileTheHubIsBusy(() -> bench.say("c", "text"));

        assertThat(bench.letters).containsOnlyKeys("text");
        assertThat(bench.letters.get("text")).isEqualTo("unknown: 400-240");
        assertThat(bench.notices).isOne();
    }

    @Test
    void aRefusalIsOneWhenNothingWasLost() {
        lost = true;
        bench.answer = replies -> lose(replies, Set.of());
        bench.whileTheHubIsBusy(() -> bench.say("c", "transfer"));

        assertThat(bench.letters.get("transfer")).isEqualTo("400-240");
    }

    /** The hub has confirmed the end, and takes nothing after it. */
    @Test
    void whatComesAfterAConfirmedEndIsNotTakenForASecondOne() {
        isOver(true);
        bench.answer = replies -> {
            first = new SendOutcome.PartlySent(List.of(new SendOutcome.Confirmation("end", Optional.empty())));
            return lose(replies, Set.of());
        };
        bench.whileTheHubIsBusy(() -> bench.say("c", "end", "text", "transfer"));

        assertThat(bench.letters).containsOnlyKeys("text", "transfer").containsEntry("text", "unknown: 400-630");
        assertThat(bench.count("duplicate")).isZero();
    }

    /** Whoever handed it over, it was not this end. */
    @Test
    void anEndIsNotTakenForWhatHandedTheConversationOver() {
        bench.answer = replies -> lose(replies, Set.of());
        bench.whileTheHubIsBusy(() -> bench.say("c", "text", "end"));

        assertThat(bench.letters).containsOnlyKeys("text", "end").containsEntry("text", "unknown: 400-240");
    }

    /** An agent may have ended it since. */
    @Test
    void aConversationThatIsOverMayHaveBeenHandedOver() {
        isOver(true);
        bench.answer = replies -> lose(replies, Set.of());
        bench.whileTheHubIsBusy(() -> bench.say("c", "text", "transfer"));

        assertThat(bench.letters).isEmpty();
    }

    private void isOver(boolean over) {
        if (over) {
            refusal = culprits -> new SendOutcome.ConversationOver("400-630", culprits);
        }
    }

    private Optional<SendOutcome> lose(List<AddressedReply> replies, Set<String> culprits) {
        if (!replies.get(0).conversationId().equals("c")) {
            return Optional.empty();
        }
        boolean before = lost;
        lost = true;
        return Optional.of(before ? refusal.apply(culprits) : first);
    }
}
