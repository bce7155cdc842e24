package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.HandlerTimeoutException;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A reply of the application's own class, or one that is made by it, may hang as a handler does: the turn ends all the same. */
class WhatNeverWritesItselfHoldsNobodyTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Turns turns = new Turns();
    private final ManualThreads threads = new ManualThreads();
    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final CountDownLatch there = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    public final class Order {

        public String getNumber() {
            hang();
            return "4711";
        }
    }

    @AfterEach
    void end() {
        release.countDown();
        worker.shutdownNow();
    }

    @Test
    void returned() throws Exception {
        endsInTime(turn -> Reply.custom("custom.order", new Order()));
    }

    @Test
    void saidMeanwhile() throws Exception {
        endsInTime(turn -> {
            turn.replies().send(Reply.custom("custom.order", new Order()));
            return null;
        });
    }

    @Test
    void madeOnlyThen() throws Exception {
        endsInTime(turn -> {
            turn.replies().send((Sendable) () -> {
                hang();
                return Reply.text("late");
            });
            return null;
        });
    }

    private void endsInTime(Function<Turn, Object> says) throws Exception {
        threads.runOn(worker::execute);
        CompletableFuture<Void> run = run(says);
        assertThat(there.await(30, TimeUnit.SECONDS)).isTrue();

        worker.execute(() -> threads.pass(LIMIT));

        assertThat(run).failsWithin(Duration.ofSeconds(30)).withThrowableOfType(Exception.class)
                .withRootCauseInstanceOf(HandlerTimeoutException.class);
        release.countDown();
        assertThat(turns.replies.texts()).isEmpty();
    }

    private CompletableFuture<Void> run(Function<Turn, Object> says) {
        HandlerInvocation invocation = new HandlerInvocation(threads, new HandlerArguments(new ObjectMapper()), Filters.none(),
                Optional.empty(), LIMIT, new RunningHandlers(Clock.systemUTC(),
                        new BotMetrics(new SimpleMeterRegistry(), "default"), CustomBotLog.LOG));
        ConversationStates states = turns.states(turns.memory());
        Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        return turns.turns(states, (any, turn) -> invocation.invoke(new Handler("Bot#order", HandlerRole.MESSAGE, List.of(),
                Optional.empty(), List.of(), ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(),
                (bean, arguments) -> says.apply(turn)), turn))
                .run(inbound, MessageTurns.Choice.of(Turns.handler(HandlerRole.MESSAGE, "any"), Beginning.NONE),
                        states.load(Turns.CONVERSATION, turns.occupancy).await().indefinitely(), Optional.empty(),
                        Lasting.NOTHING)
                .subscribeAsCompletionStage();
    }

    /** Whoever interrupts it. */
    private void hang() {
        there.countDown();
        boolean over = false;
        while (!over) {
            try {
                release.await();
                over = true;
            } catch (InterruptedException e) {
                // As a driver does that does not know of it.
            }
        }
    }
}
