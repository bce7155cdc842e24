package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.control.Control;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.Records;

/** What the bot says of itself in a conversation that an operator has paused waits with all else there: a mere text, too. */
class APausedConversationHearsNothingTest {

    private final Turns turns = new Turns();
    private final PublishedRecords callbacks = new PublishedRecords();
    private final Operators operators = new Operators();
    private final DurableConversations conversations = new DurableConversations("bot", Optional::empty, turns.outgoing,
            turns.outbox, new LoopGuard(60, 1000), turns.dialogues,
            new LaneMessages(callbacks.emitter(), Records.ORIGIN, operators, turns.clock(), Turns.LOG), null, null,
            Optional.empty(), turns.clock(), new Random(), Turns.LOG);

    @Test
    void untilItIsResumed() {
        operators.paused.add(Turns.CONVERSATION);
        say(Turns.CONVERSATION);
        assertThat(turns.replies.texts()).isEmpty();

        lane();

        assertThat(turns.replies.texts()).containsExactly("Your parcel is here");
    }

    @Test
    void othersAreNotHeldUp() {
        operators.paused.add("another");
        say(Turns.CONVERSATION);

        assertThat(turns.replies.texts()).containsExactly("Your parcel is here");
    }

    /** As right after the start. */
    @Test
    void norIsAnythingSaidWhileNobodyKnowsWhatOperatorsWant() {
        operators.known = false;
        say(Turns.CONVERSATION);

        assertThat(turns.replies.texts()).isEmpty();
        assertThat(callbacks.callbackRecords()).hasSize(1);
    }

    private void say(String conversation) {
        conversations.say(conversation, Reply.text("Your parcel is here")).await().indefinitely();
    }

    private void lane() {
        OwnMessages own = new OwnMessages(turns.states(turns.memory()), turns.dialogues, turns.json, turns.outbox, null,
                turns.counts);
        callbacks.callbackRecords()
                .forEach(record -> own.say(record, Turns.origin(7), turns.occupancy, work -> work).await().indefinitely());
    }

    private static final class Operators implements Control {

        private final Set<String> paused = new HashSet<>();
        private boolean known = true;

        @Override
        public boolean isKnown() {
            return known;
        }

        @Override
        public boolean isPaused(String conversationId) {
            return paused.contains(conversationId);
        }
    }
}
