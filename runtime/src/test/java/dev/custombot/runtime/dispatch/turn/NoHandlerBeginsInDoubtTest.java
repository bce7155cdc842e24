package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.Records;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** A process may stand still while a handler waits for its thread: whose the message is then must be known before it is called. */
class NoHandlerBeginsInDoubtTest {

    private final Turns turns = new Turns();
    private final ManualThreads threads = new ManualThreads();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger called = new AtomicInteger();
    private final AtomicReference<Object> outcome = new AtomicReference<>();
    private final AtomicReference<String> read = new AtomicReference<>();
    private final Doubtful occupancy = new Doubtful();
    private TurnState state = turns.state();

    private static final class Doubtful implements Occupancy {

        private boolean certain = true;
        private CompletableFuture<Void> confirmation = new CompletableFuture<>();

        @Override
        public Uni<Void> pause(Duration duration) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public boolean isLeft() {
            return false;
        }

        @Override
        public boolean isCertain() {
            return certain;
        }

        @Override
        public Uni<Void> confirmed() {
            return Uni.createFrom().completionStage(confirmation);
        }
    }

    @Test
    void itIsCalledWhenTheMessageIsOursStill() {
        standStillOnTheWay();
        assertThat(called).hasValue(0);

        occupancy.certain = true;
        occupancy.confirmation.complete(null);
        waiting.remove().run();

        assertThat(called).hasValue(1);
        assertThat(outcome).hasValue("done");
    }

    /** Nothing was called, so there is nothing to undo. */
    @Test
    void theStateIsWhatItWas() {
        state = new TurnState(new ConversationDocument(Optional.of("1"),
                Map.of(String.class.getName(), TextNode.valueOf("before")), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()), turns.json);
        standStillOnTheWay();

        occupancy.certain = true;
        occupancy.confirmation.complete(null);
        waiting.remove().run();

        assertThat(outcome).hasValue("done");
        assertThat(read).hasValue("before");
        assertThat(state.changed().orElseThrow().values()).containsEntry(String.class.getName(), TextNode.valueOf("after"));
    }

    @Test
    void itIsNotCalledWhenTheMessageIsAnothers() {
        standStillOnTheWay();

        occupancy.confirmation.completeExceptionally(Tenure.ENDED);

        assertThat(called).hasValue(0);
        assertThat(outcome).hasValue(Tenure.ENDED);
    }

    @Test
    void norIsOneForRefusedRepliesCalledBeforeItsRecordIsOursForCertain() {
        refuseWhileStandingStill();
        assertThat(called).hasValue(0);

        occupancy.certain = true;
        occupancy.confirmation.complete(null);
        waiting.remove().run();

        assertThat(called).hasValue(1);
        assertThat(outcome).hasValue("done");
    }

    @Test
    void norAtAllWhenItIsAnothers() {
        refuseWhileStandingStill();

        occupancy.confirmation.completeExceptionally(Tenure.ENDED);

        assertThat(called).hasValue(0);
        assertThat(outcome).hasValue(Tenure.ENDED);
    }

    private void refuseWhileStandingStill() {
        threads.runOn(waiting::add);
        CallbackRecord refused = Records.callback(Turns.CONVERSATION, "custom-bot.reply-rejected", "", "{}".getBytes());
        invocation().invoke(handler(HandlerRole.REJECTED_REPLY, () -> {}), refused, occupancy, Notice.rejection(refused))
                .subscribe().with(done -> outcome.set("done"), outcome::set);
        occupancy.certain = false;
        waiting.remove().run();
    }

    private void standStillOnTheWay() {
        threads.runOn(waiting::add);
        Handler handler = handler(HandlerRole.MESSAGE, () -> {
            state.get(String.class).ifPresent(read::set);
            state.set(String.class, "after");
        });
        Inbound first = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        Inbound inbound = new Inbound(first.message(), first.record(), first.origin(), occupancy);
        invocation()
                .invoke(handler,
                        new Turn(inbound.message(), turns.run(inbound, state), state, Optional.empty(), Optional.empty()))
                .subscribe().with(done -> outcome.set("done"), outcome::set);
        occupancy.certain = false;
        waiting.remove().run();
    }

    private HandlerInvocation invocation() {
        return new HandlerInvocation(threads, new HandlerArguments(new ObjectMapper()), Filters.none(), Optional.empty(),
                Duration.ofMinutes(1), new RunningHandlers(Clock.systemUTC(),
                        new BotMetrics(new SimpleMeterRegistry(), "default"), CustomBotLog.LOG));
    }

    private Handler handler(HandlerRole role, Runnable work) {
        return new Handler("Bot#answer", role, List.of(), Optional.empty(), List.of(), ExecutionModel.WORKER,
                Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> {
                    called.incrementAndGet();
                    work.run();
                    return null;
                });
    }
}
