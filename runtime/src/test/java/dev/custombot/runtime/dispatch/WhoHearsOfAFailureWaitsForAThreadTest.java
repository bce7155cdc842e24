package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.NoThreadException;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.turn.Filters;
import dev.custombot.runtime.dispatch.turn.HandlerArguments;
import dev.custombot.runtime.dispatch.turn.HandlerInvocation;
import dev.custombot.runtime.dispatch.turn.RunningHandlers;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import dev.custombot.runtime.dispatch.turn.TurnThreads;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Records;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** A method for failures, or for refused replies, that no worker takes is called as soon as one does, as any handler is. */
class WhoHearsOfAFailureWaitsForAThreadTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    /** More than anything is tried again. */
    private static final int OFTEN = 50;

    private final Chat chat = new Chat();
    private final BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "bot");
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void theMethodForFailures() {
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };
        chat.onFailure = Optional.of(turn -> asked.incrementAndGet() <= OFTEN
                ? Uni.createFrom().failure(new NoThreadException())
                : Turns.returning(turn, "Sorry"));

        assertThat(chat.says("hello")).isEqualTo("failed");

        assertThat(chat.turns.replies.texts()).containsExactly("Sorry");
        assertThat(chat.letters.size()).isEqualTo(1);
    }

    @Test
    void untilAnOperatorSetsItsMessageAside() {
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };
        chat.onFailure = Optional.of(turn -> {
            if (asked.incrementAndGet() == OFTEN) {
                chat.turns.occupancy.order = Optional.of(HeadOrder.SKIP);
            }
            return Uni.createFrom().failure(new NoThreadException());
        });

        assertThat(chat.says("hello")).isEqualTo("failed");

        assertThat(asked).hasValue(OFTEN);
        assertThat(chat.turns.replies.texts()).isEmpty();
    }

    @Test
    void theMethodForRefusedReplies() {
        tell();

        assertThat(told).hasValue(1);
        assertThat(asked).hasValue(OFTEN + 1);
    }

    @Test
    void whichIsNotCalledWhenAnOperatorSetsItsRecordAsideMeanwhile() {
        chat.turns.occupancy.order = Optional.of(HeadOrder.SKIP);

        assertThatThrownBy(this::tell).isSameAs(HeldBack.INSTANCE);

        assertThat(told).hasValue(0);
    }

    private void tell() {
        CallbackRecord refused = Records.callback(Turns.CONVERSATION, "custom-bot.reply-rejected", "", "{}".getBytes());
        HandlerInvocation invocation = new HandlerInvocation(new FullWorkers(), new HandlerArguments(new ObjectMapper()),
                Filters.inOrder(List.of()), Optional.empty(), Duration.ofMinutes(1),
                new RunningHandlers(chat.turns.clock(), metrics, Turns.LOG));
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.NEVER, Map.of()),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new Random()), chat.turns.clock(), () -> {}, metrics,
                Turns.LOG);
        Handler handler = new Handler("Bot#refused", HandlerRole.REJECTED_REPLY, List.of(), Optional.empty(), List.of(),
                ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> {
                    told.incrementAndGet();
                    return Optional.empty();
                });
        new RejectedReplies(new Handlers(List.of(handler), false), invocation, retries, Turns.LOG)
                .tell(refused, chat.turns.occupancy).await().atMost(SOON);
    }

    /** They take the next call after many. */
    private final class FullWorkers implements TurnThreads {

        @Override
        public TurnPlace open(TurnSubject subject) {
            return new TurnPlace() {

                @Override
                public void execute(ExecutionModel model, Runnable work, Consumer<Throwable> onRejection) {
                    if (asked.incrementAndGet() <= OFTEN) {
                        onRejection.accept(new RejectedExecutionException("full"));
                    } else {
                        work.run();
                    }
                }

                @Override
                public void proceed(Runnable next) {
                    next.run();
                }

                @Override
                public void close() {}
            };
        }
    }
}
