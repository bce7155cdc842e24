package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.shared.SharedMemory;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.egain.EgainKind;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** A bot that asks questions looks nothing up for a message without a handler that can answer none. */
class WhatCanAnswerNothingLoadsNoStateTest {

    private final Turns turns = new Turns();
    private final List<String> loaded = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"typing.start", "typing.end", "custom.order", "conversation.escalationTransfer", "richMessage"})
    void neitherANoticeNorAnotherContent(String type) {
        come(type);

        assertThat(loaded).isEmpty();
        assertThat(outcomes).containsExactly("unhandled");
    }

    /** The last one, because the state ends with its conversation. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "richMessage.quickreply", "richMessage.newer", "conversation.end"})
    void whatMayBeAnAnswerIsLookedAt(String type) {
        come(type);

        assertThat(loaded).containsExactly(Turns.CONVERSATION);
        assertThat(outcomes).containsExactly("unhandled");
    }

    private void come(String type) {
        CallbackRecord record = Turns.message("m-1", Turns.NOON, type, "customer", "hello");
        dispatcher().dispatch(record, Turns.origin(0), turns.occupancy).await().indefinitely();
    }

    private Dispatcher dispatcher() {
        ConversationStates states = turns.states(new Store());
        BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "default");
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.NEVER, Map.of()),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new Random()), turns.clock(), () -> {}, metrics,
                Turns.LOG);
        MessageHandling handling = new MessageHandling(new MeantMessages(null, turns.dialogues),
                new HandlerChoice(turns.handlers, turns.dialogues, null, metrics, Turns.LOG), states,
                turns.silent(states, Uni.createFrom()::voidItem), retries, turns.outbox, null, null);
        return new Dispatcher(turns.handlers, Hub.of(new EgainKind().features(), new ReadingReceiver(), null),
                new KnownMessages(Duration.ofHours(1), 100, turns.clock(), Turns.LOG), SharedMemory.NONE,
                new AnsweredTurns(null, "replies", turns.recollection(), Turns.LOG), handling, null, null, null,
                (record, outcome) -> outcomes.add(outcome));
    }

    private final class Store implements ConversationStore {

        private final ConversationStore memory = turns.memory();

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            loaded.add(conversationId);
            return memory.load(conversationId);
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            return memory.save(conversationId, expectedVersion, state, timeToLive);
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            return memory.delete(conversationId);
        }
    }
}
