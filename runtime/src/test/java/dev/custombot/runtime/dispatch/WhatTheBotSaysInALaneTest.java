package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.conversation.Content;
import dev.custombot.message.Transfer;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.Records;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StateRefusedException;
import dev.custombot.state.StoredState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** What the bot says of itself reaches the conversation's state wherever it is said: in the conversation's order, on its replica. */
class WhatTheBotSaysInALaneTest {

    private final Turns turns = new Turns();
    private final BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "bot");
    private final ConversationStore store = turns.memory();
    private final ConversationStates states = turns.states(store);
    private final PublishedRecords callbacks = new PublishedRecords();
    private final OwnMessages ownMessages = new OwnMessages(states, turns.dialogues, turns.json, turns.outbox, null,
            turns.counts);
    private final DurableConversations conversations = new DurableConversations("bot", Optional::empty, turns.outgoing,
            turns.outbox,
            new LoopGuard(60, 1000), turns.dialogues,
            lanes(), new KeptStates(states, turns.json, lanes(), new Random()), null, Optional.empty(),
            turns.clock(), new Random(),
            Turns.LOG);

    private LaneMessages lanes() {
        return new LaneMessages(callbacks.emitter(), Records.ORIGIN, turns.clock(), Turns.LOG);
    }

    @Test
    void aTextGoesStraightToTheReplies() {
        say(Reply.text("Your parcel is here"), "id-1");

        assertThat(turns.replies.texts()).containsExactly("Your parcel is here");
        assertThat(callbacks.callbackRecords()).isEmpty();
    }

    @Test
    void questionsEndsAndEscalationsGoThroughTheLane() {
        say(Reply.ask("Which order?", "order"), "id-1");
        say(Reply.end(), "id-2");
        say(Reply.escalate(), "id-3");

        assertThat(turns.replies.replies()).isEmpty();
        assertThat(callbacks.callbackRecords()).hasSize(3).allSatisfy(record -> {
            assertThat(Notice.isReserved(record.type())).isTrue();
            assertThat(record.conversationId()).isEqualTo(Turns.CONVERSATION);
        });
    }

    @Test
    void soDoesWhateverElseHandsTheConversationOver() {
        say(new Transfer(Transfer.Target.BOT, Content.ofText("Over to you"), List.of()).toReply(), "id-1");
        say(Reply.of(MessageType.ESCALATION_REQUEST, Content.ofText("Please help")), "id-2");

        assertThat(turns.replies.replies()).isEmpty();
        assertThat(callbacks.callbackRecords()).hasSize(2);
    }

    @Test
    void theQuestionIsStoredWithItsReplyAndThenSaid() {
        CallbackRecord record = asked();
        turns.replies.onSend(() -> assertThat(load().question()).isPresent());

        assertThat(handle(record, 7)).isEqualTo("handled");
        assertThat(load().question()).map(OpenQuestion::name).contains("order");
        assertThat(turns.replies.replyRecords()).singleElement().satisfies(said -> {
            assertThat(said.turn()).contains(record.turnId());
            assertThat(said.replies()).extracting(OutgoingReply::messageId).containsExactly("id-1");
        });
    }

    @Test
    void whatWasStoredAndNotSaidIsSaid() {
        CallbackRecord record = asked();
        turns.replies.failing(1);
        turns.replies.onSend(() -> turns.occupancy.left = true);
        assertThatThrownBy(() -> handle(record, 7)).isSameAs(Tenure.ENDED);
        assertThat(turns.replies.replies()).isEmpty();
        turns.replies.onSend(() -> {});
        turns.occupancy.left = false;

        assertThat(handle(record, 7)).isEqualTo("handled");
        assertThat(turns.replies.texts()).containsExactly("Which order?");
    }

    @Test
    void whatCannotBeSaidIsGivenUpAndItsTurnEnds() {
        CallbackRecord record = asked();
        PublishedRecords letters = new PublishedRecords();
        GivenUpMessages givenUp = new GivenUpMessages(value -> value,
                new DeadLetters(letters.emitter(), metrics, turns.clock(), Turns.LOG), metrics, Turns.LOG);
        letters.onSend(() -> assertThat(turns.replies.replyRecords()).isEmpty());

        assertThat(new OwnMessages(turns.states(new RefusingStore()), turns.dialogues, turns.json, turns.outbox, givenUp,
                turns.counts)
                .say(record, Turns.origin(7), turns.occupancy, work -> work).await().indefinitely()).isEqualTo("failed");

        assertThat(letters.size()).isEqualTo(1);
        assertThat(turns.replies.replyRecords()).singleElement().satisfies(end -> {
            assertThat(end.turn()).contains(record.turnId());
            assertThat(end.replies()).isEmpty();
        });
    }

    @Test
    void aQuestionThatKafkaNeverTakesIsNotOpen() {
        CallbackRecord record = asked();
        PublishedRecords letters = new PublishedRecords();
        turns.replies.failing(1, new RecordTooLargeException("more than the topic takes"));
        GivenUpMessages givenUp = new GivenUpMessages(value -> value,
                new DeadLetters(letters.emitter(), metrics, turns.clock(), Turns.LOG), metrics, Turns.LOG);

        assertThat(new OwnMessages(states, turns.dialogues, turns.json, turns.outbox, givenUp, turns.counts)
                .say(record, Turns.origin(7), turns.occupancy, work -> work).await().indefinitely()).isEqualTo("failed");

        assertThat(letters.size()).isEqualTo(1);
        assertThat(load().question()).as("what the customer says next answers nothing").isEmpty();
    }

    @Test
    void anEndForgetsTheState() {
        handle(asked(), 7);
        say(Reply.end(), "id-2");
        handle(callbacks.callbackRecords().get(1), 8);

        assertThat(load().question()).isEmpty();
        assertThat(turns.replies.replies()).extracting(OutgoingReply::type).containsExactly("text", "conversation.end");
    }

    @Test
    void theSameUnderOneIdIsOneMessageAndSomethingElseIsAnother() {
        OutgoingReply end = turns.outgoing.own("id-1", Reply.end(), Optional.empty()).replies().get(0);
        OutgoingReply escalation = turns.outgoing.own("id-1", Reply.escalate(), Optional.empty()).replies().get(0);

        assertThat(notice(end)).isEqualTo(notice(end)).isNotEqualTo(notice(escalation));
    }

    private static String notice(OutgoingReply reply) {
        return Notice.said(Records.ORIGIN, "c-1", "id-1",
                new Notice.Said(List.of(reply), Optional.empty(), Optional.empty(), false, false), Turns.NOON).messageId();
    }

    private static final class RefusingStore implements ConversationStore {

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            return Uni.createFrom().failure(new StateRefusedException("of another version"));
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            throw new UnsupportedOperationException();
        }
    }

    private CallbackRecord asked() {
        say(Reply.ask("Which order?", "order"), "id-1");
        return callbacks.callbackRecords().get(0);
    }

    private void say(Reply reply, String id) {
        assertThat(conversations.say(Turns.CONVERSATION, reply, id).await().indefinitely()).isEqualTo(id);
    }

    private String handle(CallbackRecord record, long offset) {
        return ownMessages.say(record, Turns.origin(offset), turns.occupancy, work -> work).await().indefinitely();
    }

    private ConversationDocument load() {
        return states.load(Turns.CONVERSATION, turns.occupancy).await().indefinitely();
    }

    @Test
    void aValueOfTheStateIsSetWhenItIsTheConversationsTurn() {
        conversations.setState(Turns.CONVERSATION, Basket.class, new Basket(2, new BigDecimal("10.00"))).await().indefinitely();
        assertThat(basket()).isEmpty();

        assertThat(handle(callbacks.callbackRecords().get(0), 7)).isEqualTo("handled");

        assertThat(basket()).contains(new Basket(2, new BigDecimal("10.00")));
        assertThat(turns.replies.replies()).as("the customer hears nothing of it").isEmpty();
        assertThat(turns.replies.replyRecords()).singleElement()
                .satisfies(end -> assertThat(end.turn()).contains(callbacks.callbackRecords().get(0).turnId()));
    }

    @Test
    void aChangeThatComesAgainIsMadeOnce() {
        set(1);
        set(2);
        List<CallbackRecord> records = callbacks.callbackRecords();
        handle(records.get(0), 7);
        handle(records.get(1), 8);

        assertThat(handle(records.get(0), 7)).isEqualTo("duplicate");
        assertThat(basket().map(Basket::items)).contains(2);
    }

    @Test
    void whatIsSetTouchesNothingElseOfTheState() {
        handle(asked(), 7);
        set(1);
        handle(callbacks.callbackRecords().get(1), 8);

        assertThat(load().question()).map(OpenQuestion::name).contains("order");
        assertThat(basket().map(Basket::items)).contains(1);
    }

    @Test
    void aValueIsForgotten() {
        set(1);
        handle(callbacks.callbackRecords().get(0), 7);
        conversations.clearState(Turns.CONVERSATION, Basket.class).await().indefinitely();
        handle(callbacks.callbackRecords().get(1), 8);

        assertThat(basket()).isEmpty();
    }

    @Test
    void aBotThatKeepsNoStateSaysSo() {
        ConversationStates none = new ConversationStates(store, turns.json, false, Duration.ofHours(1), new Random(),
                Turns.LOG);
        KeptStates kept = new KeptStates(none, turns.json, lanes(), new Random());

        assertThatIllegalStateException().isThrownBy(() -> kept.requireKept(Basket.class))
                .withMessageContaining("ConversationState<Basket>");
    }

    private void set(int items) {
        conversations.setState(Turns.CONVERSATION, Basket.class, new Basket(items, BigDecimal.ONE)).await().indefinitely();
    }

    private Optional<Basket> basket() {
        return conversations.state(Turns.CONVERSATION, Basket.class).await().indefinitely();
    }

    /** What a conversation keeps. */
    public record Basket(int items, BigDecimal price) {}

    @Test
    void itIsReadAsItWasWritten() {
        ReplyRecord replies = new ReplyRecord("c-1", Optional.empty(),
                turns.outgoing.own("id-1", Reply.ask("Which order?", "order"), Optional.empty()).replies());
        Notice.Said said = new Notice.Said(replies.replies(), Optional.of("order"), Optional.of("1 or 2"), true, true);
        CallbackRecord record = Notice.said(Records.ORIGIN, "c-1", "id-1", said, Turns.NOON);

        assertThat(Notice.isSaid(record)).isTrue();
        assertThat(Notice.said(record)).isEqualTo(said);
        Notice.Said state = Notice.Said.state("Basket", "{\"price\":10.00}");
        assertThat(Notice.said(Notice.said(Records.ORIGIN, "c-1", "id-2", state, Turns.NOON))).isEqualTo(state);
    }
}
