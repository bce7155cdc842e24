package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.ConversationState;
import dev.custombot.HandlerTimeoutException;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** What a handler still does when its turn has ended is refused where it is done: nothing of it is stored, now or with a later turn. */
class NothingIsChangedAfterTheTurnTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Turns turns = new Turns();
    private final ManualThreads threads = new ManualThreads();
    private final ConversationStates states = turns.states(turns.memory());
    private final CompletableFuture<Void> result = new CompletableFuture<>();
    private final CompletableFuture<Void> confirmation = new CompletableFuture<>();
    private final AtomicReference<Object> outcome = new AtomicReference<>();
    private final AtomicReference<ConversationState<Integer>> state = new AtomicReference<>();
    private final AtomicReference<ConversationState<ObjectNode>> tree = new AtomicReference<>();

    private final AtomicReference<Cancellable> running = new AtomicReference<>();

    /** Its replies wait to be confirmed, and its state is about to be stored. */
    @Test
    void whatComesBetweenTheEndAndTheStoreIsRefused() {
        Inbound inbound = begin(Filters.none(), "One moment");
        state.get().set(1);
        result.complete(null);
        assertThat(outcome).as("it waits").hasNullValue();

        assertRefused();
        confirmation.complete(null);

        assertThat(outcome).hasValue("done");
        assertThat(stored(inbound).values()).containsOnlyKeys(Integer.class.getName());
        assertThat(stored(inbound).values().get(Integer.class.getName()).asInt()).isEqualTo(1);
    }

    @Test
    void whatComesAfterTheTimeOutIsRefused() {
        begin(Filters.none());

        threads.pass(LIMIT);

        assertThat(((Throwable) outcome.get()).getCause()).isInstanceOf(HandlerTimeoutException.class);
        assertRefused();
    }

    @Test
    void whatComesWhenAnotherProcessHasTheMessageIsRefused() {
        begin(Filters.none());

        running.get().cancel();

        assertRefused();
    }

    /** One of two things that a handler does at the same time fails, and a filter makes the best of it. */
    @Test
    void whatComesAfterAFailureThatAFilterDealsWithIsRefused() {
        CompletableFuture<Void> filtered = new CompletableFuture<>();
        Inbound inbound = begin(Filters.of((message, replies, chain) -> chain.proceed().onFailure()
                .recoverWithUni(() -> Uni.createFrom().completionStage(filtered))));
        state.get().set(1);
        result.completeExceptionally(new IllegalStateException("no stock"));

        assertRefused();
        filtered.complete(null);
        confirmation.complete(null);

        assertThat(outcome).hasValue("done");
        assertThat(stored(inbound).values()).isEmpty();
    }

    @Test
    void aTreeIsACopyEachTime() {
        begin(Filters.none());
        ObjectNode own = new ObjectMapper().createObjectNode().put("items", 1);
        tree.get().set(own);
        own.put("items", 2);
        tree.get().get().orElseThrow().put("items", 3);

        assertThat(tree.get().get().orElseThrow().get("items").asInt()).isEqualTo(1);
    }

    private void assertRefused() {
        assertThatIllegalStateException().isThrownBy(() -> state.get().set(2)).withMessageContaining("handler is done");
        assertThatIllegalStateException().isThrownBy(() -> state.get().clear());
    }

    private final class Unconfirmed implements Occupancy {

        @Override
        public Uni<Void> pause(Duration duration) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public boolean isLeft() {
            return false;
        }

        /** Until the handler begins; from then on it is to be confirmed. */
        @Override
        public boolean isCertain() {
            return state.get() == null || confirmation.isDone();
        }

        @Override
        public long tenure() {
            return turns.occupancy.tenure();
        }

        @Override
        public Uni<Void> confirmed() {
            return Uni.createFrom().completionStage(confirmation);
        }
    }

    private Inbound begin(Filters filters, String... early) {
        HandlerInvocation invocation = new HandlerInvocation(threads, new HandlerArguments(new ObjectMapper()), filters,
                Optional.empty(), LIMIT, new RunningHandlers(Clock.systemUTC(),
                        new BotMetrics(new SimpleMeterRegistry(), "default"), CustomBotLog.LOG));
        Inbound first = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        Inbound inbound = new Inbound(first.message(), first.record(), first.origin(), new Unconfirmed());
        running.set(turns.turns(states, (handler, turn) -> {
            Stream.of(early).forEach(turn.replies()::send);
            return invocation.invoke(handler, turn);
        }).run(inbound, MessageTurns.Choice.of(handler(), Beginning.NONE), stored(inbound), Optional.empty(),
                Lasting.NOTHING).subscribe()
                .with(done -> outcome.set("done"), outcome::set));
        return inbound;
    }

    @SuppressWarnings("unchecked")
    private Handler handler() {
        return new Handler("Bot#count", HandlerRole.MESSAGE, List.of(), Optional.empty(),
                List.of(new HandlerParameter(HandlerParameter.Kind.STATE, Integer.class),
                        new HandlerParameter(HandlerParameter.Kind.STATE, ObjectNode.class)),
                ExecutionModel.EVENT_LOOP, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> {
                    state.set((ConversationState<Integer>) arguments[0]);
                    tree.set((ConversationState<ObjectNode>) arguments[1]);
                    return Uni.createFrom().completionStage(result);
                });
    }

    private ConversationDocument stored(Inbound inbound) {
        return states.load(inbound.conversationId(), turns.occupancy).await().indefinitely();
    }
}
