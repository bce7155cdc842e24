package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.LateTurn;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.TurnState;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.Records;
import io.smallrye.mutiny.Uni;

/** By Conversations, under an id of its own: with the turn as long as that goes on, then in the conversation's order, in vain if expired. */
class WhatALateHandlerSaysOfItsConversationTest {

    private final Turns turns = new Turns();
    private final PublishedRecords callbacks = new PublishedRecords();
    private final Turn turn = turn();
    private final DurableConversations conversations = new DurableConversations("<default>", () -> Optional.of(turn),
            turns.outgoing, turns.outbox, new LoopGuard(60, 1000), turns.dialogues,
            new LaneMessages(callbacks.emitter(), Records.ORIGIN, turns.clock(), Turns.LOG), null, null, Optional.empty(),
            turns.clock(), new Random(),
            Turns.LOG);

    @Test
    void aQuestionOfTheTurnIsStoredWithIt() {
        ask().await().indefinitely();

        assertThat(turn.state().changed()).flatMap(ConversationDocument::question).map(OpenQuestion::name).contains("order");
        assertThat(turns.replies.texts()).containsExactly("Which order?");
    }

    /** One of the others may still wait for the broker. */
    @Test
    void whatTheTurnSaysUnderAnIdOfItsOwnIsInItsPlace() {
        CompletableFuture<Void> confirmed = new CompletableFuture<>();
        turns.replies.answering(() -> Uni.createFrom().completionStage(confirmed));
        turn.replies().send(Reply.text("first"));
        turn.replies().send(Reply.text("second"));
        conversations.say(Turns.CONVERSATION, Reply.text("third"), "id-3").subscribe().with(id -> {});
        turn.replies().send(Reply.text("fourth"));
        assertThat(turns.replies.texts()).containsExactly("first");

        confirmed.complete(null);

        assertThat(turns.replies.texts()).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void whatIsSaidForAnotherProcessReachesNobody() {
        turns.occupancy.left = true;

        assertThatThrownBy(() -> conversations.say(Turns.CONVERSATION, Reply.text("late"), "id-1").await().indefinitely())
                .isSameAs(Tenure.ENDED);
        assertThat(turns.replies.size()).isZero();
    }

    /** The state has been stored without it. */
    @Test
    void aQuestionAfterItsTurnGoesThroughTheLane() {
        LateTurn.end(turn);
        ask().await().indefinitely();

        assertThat(turn.state().changed()).isEmpty();
        assertThat(turns.replies.texts()).isEmpty();
        assertThat(callbacks.callbackRecords()).singleElement().satisfies(
                record -> assertThat(Notice.said(record).question()).contains("order"));
    }

    @Test
    void theEndAfterItsTurnGoesThroughTheLane() {
        LateTurn.end(turn);
        conversations.say(Turns.CONVERSATION, Reply.end(), "id-1").await().indefinitely();

        assertThat(callbacks.callbackRecords()).extracting(CallbackRecord::conversationId).containsExactly(Turns.CONVERSATION);
        assertThat(turns.replies.texts()).isEmpty();
    }

    @Test
    void whatIsSaidAfterTheTimeOutReachesNobody() {
        LateTurn.expire(turn);

        assertThatIllegalStateException().isThrownBy(() -> ask().await().indefinitely());
        assertThatIllegalStateException().isThrownBy(
                () -> conversations.say(Turns.CONVERSATION, Reply.text("late"), "id-2").await().indefinitely());
        assertThatIllegalStateException().isThrownBy(
                () -> conversations.say(Turns.CONVERSATION, Reply.text("late")).await().indefinitely());
        assertThat(turns.replies.size()).isZero();
        assertThat(callbacks.size()).isZero();
    }

    private Uni<String> ask() {
        return conversations.say(Turns.CONVERSATION, Reply.ask("Which order?", "order"), "id-1");
    }

    private Turn turn() {
        Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        TurnState state = turns.state();
        return new Turn(inbound.message(), turns.run(inbound, state), state, Optional.empty(), Optional.empty());
    }
}
