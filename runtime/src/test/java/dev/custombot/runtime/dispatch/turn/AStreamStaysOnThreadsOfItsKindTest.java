package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** A handler that may block may block for each item, wherever the broker's confirmation of the one before arrives. */
class AStreamStaysOnThreadsOfItsKindTest {

    private final Turns turns = new Turns();
    private final ManualThreads threads = new ManualThreads();
    private final Queue<UniEmitter<? super Void>> confirmations = new ArrayDeque<>();
    private final List<Boolean> made = new ArrayList<>();
    private final AtomicReference<Object> outcome = new AtomicReference<>();
    private boolean isOnThread;

    @ParameterizedTest
    @EnumSource(names = {"WORKER", "VIRTUAL_THREAD"})
    void eachItemIsMadeThere(ExecutionModel model) {
        threads.runOn(this::onThread);
        handle(model);
        confirm(3);

        assertThat(made).containsExactly(true, true, true);
        assertThat(outcome).hasValue("done");
    }

    @Test
    void whereNoneIsFreeItGoesOnAllTheSame() {
        threads.runOn(this::onThread);
        handle(ExecutionModel.WORKER);
        threads.runOn(work -> {
            throw new RejectedExecutionException();
        });
        confirm(3);

        assertThat(made).hasSize(3);
        assertThat(outcome).hasValue("done");
    }

    private void onThread(Runnable work) {
        isOnThread = true;
        work.run();
        isOnThread = false;
    }

    private void handle(ExecutionModel model) {
        turns.replies.answering(() -> Uni.createFrom().<Void>emitter(confirmations::add));
        Multi<String> items = Multi.createFrom().items("A", "B", "C").invoke(() -> made.add(isOnThread));
        Handler handler = new Handler("Bot#answer", HandlerRole.MESSAGE, List.of(), Optional.empty(), List.of(), model,
                Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> items);
        TurnState state = turns.state();
        Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        new HandlerInvocation(threads, new HandlerArguments(new ObjectMapper()), Filters.none(), Optional.empty(),
                Duration.ofMinutes(1), new RunningHandlers(threads.clock(),
                        new BotMetrics(new SimpleMeterRegistry(), "default"), CustomBotLog.LOG))
                .invoke(handler, new Turn(inbound.message(), turns.run(inbound, state), state, Optional.empty(),
                        Optional.empty()))
                .subscribe().with(done -> outcome.set("done"), outcome::set);
    }

    private void confirm(int times) {
        for (int i = 0; i < times; i++) {
            confirmations.remove().complete(null);
        }
    }
}
