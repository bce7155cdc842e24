package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.HandlerTimeoutException;
import dev.custombot.Reply;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.NoThreadException;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/** Whoever waits for a handler waits no longer than its time-out, whatever the handler does. */
class NothingHoldsItsConversationForEverTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final TurnSubject SUBJECT = new TurnSubject("c", "m", "text", "Bot#handle", new RecordHeaders(),
            Optional.empty());

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final ManualThreads threads = new ManualThreads();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RunningHandlers running = new RunningHandlers(Clock.systemUTC(), new BotMetrics(meters, "default"),
            CustomBotLog.LOG);
    private final TurnPlace place = threads.open(SUBJECT);
    private final TurnCalls calls = new TurnCalls(place, running::abandoned, running::now, () -> {}, () -> true);
    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final AtomicReference<Object> outcome = new AtomicReference<>();

    @AfterEach
    void end() {
        worker.shutdownNow();
    }

    @Test
    void aResultThatNeverComesFailsAndIsCancelled() {
        AtomicBoolean cancelled = new AtomicBoolean();
        begin(ExecutionModel.EVENT_LOOP,
                () -> Uni.createFrom().<Void>nothing().onCancellation().invoke(() -> cancelled.set(true)));

        threads.pass(LIMIT.minusMillis(1));
        assertThat(outcome).hasNullValue();
        threads.pass(Duration.ofMillis(1));

        assertThat(outcome.get()).isInstanceOf(HandlerTimeoutException.class);
        assertThat(cancelled).isTrue();
        assertThat(gauge("custom.bot.handlers.running")).isZero();
    }

    @Test
    void aThreadThatDoesNotComeBackIsInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        threads.runOn(worker::execute);
        onAThread(() -> {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return Uni.createFrom().voidItem();
        });

        threads.pass(LIMIT);

        assertThat(outcome.get()).isInstanceOf(HandlerTimeoutException.class);
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aThreadThatIgnoresItIsCountedUntilItComesBackAndGoesBackWithoutTheInterrupt() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        AtomicBoolean interruptedAfter = new AtomicBoolean();
        threads.runOn(work -> worker.execute(() -> {
            work.run();
            interruptedAfter.set(Thread.currentThread().isInterrupted());
            back.countDown();
        }));
        onAThread(() -> {
            while (release.getCount() > 0) {
                Thread.onSpinWait();
            }
            return Uni.createFrom().voidItem();
        });

        threads.pass(LIMIT);

        assertThat(outcome.get()).isInstanceOf(HandlerTimeoutException.class);
        assertThat(gauge("custom.bot.handlers.abandoned")).isEqualTo(1);
        release.countDown();
        assertThat(back.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(gauge("custom.bot.handlers.abandoned")).isZero();
        assertThat(interruptedAfter).isFalse();
    }

    @Test
    void whatComesLateIsNotDelivered() {
        CompletableFuture<Void> late = new CompletableFuture<>();
        begin(ExecutionModel.EVENT_LOOP, () -> Uni.createFrom().completionStage(late));

        threads.pass(LIMIT);
        late.complete(null);

        assertThat(outcome.get()).isInstanceOf(HandlerTimeoutException.class);
    }

    @Test
    void aCallThatHasNotBegunBeginsNoMore() {
        AtomicReference<Runnable> queued = new AtomicReference<>();
        AtomicBoolean begun = new AtomicBoolean();
        threads.runOn(queued::set);
        begin(ExecutionModel.WORKER, () -> {
            begun.set(true);
            return Uni.createFrom().voidItem();
        });

        threads.pass(LIMIT);
        queued.get().run();

        assertThat(outcome.get()).isInstanceOf(NoThreadException.class);
        assertThat(begun).isFalse();
    }

    @Test
    void aRejectedCallFails() {
        threads.runOn(work -> {
            throw new RejectedExecutionException();
        });

        begin(ExecutionModel.WORKER, () -> Uni.createFrom().voidItem());

        assertThat(outcome.get()).isInstanceOf(NoThreadException.class);
        assertThat(threads.waitingTimers()).isZero();
    }

    @Test
    void whatAHandlersOwnThreadsRejectIsItsOwn() {
        begin(ExecutionModel.EVENT_LOOP, () -> {
            throw new RejectedExecutionException();
        });

        assertThat(outcome.get()).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aHandlerThatTakesItsTimeIsCountedBefore() {
        begin(ExecutionModel.EVENT_LOOP, () -> Uni.createFrom().nothing());

        threads.pass(LIMIT.dividedBy(3));

        assertThat(outcome).hasNullValue();
        assertThat(meters.counter("custom.bot.handlers.late", "bot", "default", "handler", "Bot#handle", "outcome", "slow")
                .count())
                .isEqualTo(1);
        assertThat(logged.lines()).anyMatch(line -> line.contains("CBOT00230: Bot#handle has been busy with message m for")
                && line.contains("(conversation c)"));
    }

    @Test
    void whenNobodyWaitsAnyMoreItIsInterruptedAndCancelled() {
        AtomicBoolean cancelled = new AtomicBoolean();

        begin(ExecutionModel.EVENT_LOOP,
                () -> Uni.createFrom().<Void>nothing().onCancellation().invoke(() -> cancelled.set(true))).cancel();

        assertThat(cancelled).isTrue();
        assertThat(threads.waitingTimers()).isZero();
        assertThat(gauge("custom.bot.handlers.running")).isZero();
    }

    @Test
    void aHandlerThatEndsLeavesNoTimers() {
        begin(ExecutionModel.EVENT_LOOP, () -> Uni.createFrom().voidItem());

        assertThat(outcome.get()).isEqualTo("done");
        assertThat(threads.waitingTimers()).isZero();
        assertThat(gauge("custom.bot.handlers.running")).isZero();
    }

    @Test
    void theTimeForWhichTheBrokerConfirmsNothingIsNotTheHandlers() {
        UniEmitter<?>[] confirmation = new UniEmitter<?>[1];
        Turns turns = new Turns();
        TurnReplies replies = turns.run();
        turns.replies.answering(() -> Uni.createFrom().<Void>emitter(emitter -> confirmation[0] = emitter));
        begin(replies, () -> replies.stream(List.of(Reply.text("A"))).chain(() -> Uni.createFrom().nothing()));

        threads.pass(LIMIT.multipliedBy(5));
        assertThat(outcome).hasNullValue();
        confirmation[0].complete(null);

        threads.pass(LIMIT.minusMillis(1));
        assertThat(outcome).hasNullValue();
        threads.pass(Duration.ofMillis(1));
        assertThat(outcome.get()).isInstanceOf(HandlerTimeoutException.class);
        assertThat(threads.waitingTimers()).isZero();
    }

    @Test
    void itsOwnTimeIsStillOver() {
        UniEmitter<?>[] confirmation = new UniEmitter<?>[1];
        Turns turns = new Turns();
        TurnReplies replies = turns.run();
        turns.replies.answering(() -> Uni.createFrom().<Void>emitter(emitter -> confirmation[0] = emitter));
        begin(replies, () -> Uni.createFrom().nothing());

        threads.pass(LIMIT.minusSeconds(10));
        replies.send(Reply.text("A"));
        threads.pass(LIMIT);
        confirmation[0].complete(null);
        threads.pass(Duration.ofSeconds(9));
        assertThat(outcome).hasNullValue();
        threads.pass(Duration.ofSeconds(1));

        assertThat(outcome.get()).isInstanceOf(HandlerTimeoutException.class);
    }

    private void begin(TurnReplies replies, Callable<Uni<Void>> work) {
        new TimeLimit(threads, new RunningHandlers(threads.clock(), new BotMetrics(new SimpleMeterRegistry(), "default"),
                CustomBotLog.LOG)).within(LIMIT, SUBJECT, place, calls, replies.outstanding(),
                        calls.call(ExecutionModel.EVENT_LOOP, work))
                .subscribe().with(done -> outcome.set("done"), outcome::set);
    }

    private Cancellable begin(ExecutionModel model, Callable<Uni<Void>> work) {
        return new TimeLimit(threads, running).within(LIMIT, SUBJECT, place, calls, calls.call(model, work))
                .subscribe().with(done -> outcome.set("done"), outcome::set);
    }

    /** Returns when it is there. */
    private void onAThread(Callable<Uni<Void>> work) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(1);
        begin(ExecutionModel.WORKER, () -> {
            there.countDown();
            return work.call();
        });
        assertThat(there.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
