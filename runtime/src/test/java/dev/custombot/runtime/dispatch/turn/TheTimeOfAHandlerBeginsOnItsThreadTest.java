package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

import dev.custombot.HandlerTimeoutException;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.NoThreadException;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** The application's threads may all be busy: time for which a call lies in their queue is none of the handler's. */
class TheTimeOfAHandlerBeginsOnItsThreadTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final TurnSubject SUBJECT = new TurnSubject("c", "m", "text", "Bot#handle", new RecordHeaders(),
            Optional.empty());

    private final ManualThreads threads = new ManualThreads();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RunningHandlers running = new RunningHandlers(threads.clock(), new BotMetrics(meters, "default"),
            CustomBotLog.LOG);
    private final TurnCalls calls = new TurnCalls(threads.open(SUBJECT), running::abandoned, running::now, () -> {},
            () -> true);
    private final Queue<Runnable> queued = new ArrayDeque<>();
    private final AtomicReference<Object> outcome = new AtomicReference<>();

    @Test
    void itHasAllOfItHoweverLongItWaitedForAThread() {
        threads.runOn(queued::add);
        begin(() -> calls.call(ExecutionModel.WORKER, () -> Uni.createFrom().nothing()));

        threads.pass(LIMIT.minusSeconds(10));
        queued.remove().run();
        threads.pass(LIMIT.minusMillis(1));
        assertThat(outcome).hasNullValue();
        threads.pass(Duration.ofMillis(1));

        assertThat(outcome.get()).isInstanceOf(HandlerTimeoutException.class);
        assertThat(threads.waitingTimers()).isZero();
    }

    @Test
    void behindAFilterToo() {
        begin(() -> calls.call(ExecutionModel.EVENT_LOOP, () -> {
            threads.runOn(queued::add);
            return calls.call(ExecutionModel.WORKER, () -> Uni.createFrom().nothing());
        }));

        threads.pass(LIMIT.minusSeconds(10));
        queued.remove().run();
        threads.pass(LIMIT.minusMillis(1));

        assertThat(outcome).hasNullValue();
    }

    @Test
    void whatNoThreadHasTakenDidNotFail() {
        AtomicBoolean begun = new AtomicBoolean();
        threads.runOn(queued::add);
        begin(() -> calls.call(ExecutionModel.WORKER, () -> {
            begun.set(true);
            return Uni.createFrom().voidItem();
        }));

        threads.pass(LIMIT);
        queued.remove().run();

        assertThat(outcome.get()).isInstanceOf(NoThreadException.class);
        assertThat(begun).isFalse();
        assertThat(threads.waitingTimers()).isZero();
    }

    @Test
    void norDidAHandlerBehindAFilterThatIsDone() {
        begin(() -> calls.call(ExecutionModel.EVENT_LOOP, () -> {
            threads.runOn(queued::add);
            return calls.call(ExecutionModel.WORKER, () -> Uni.createFrom().voidItem());
        }));

        threads.pass(LIMIT);

        assertThat(outcome.get()).isInstanceOf(NoThreadException.class);
    }

    @Test
    void nobodySaysThatItIsBusy() {
        threads.runOn(queued::add);
        begin(() -> calls.call(ExecutionModel.WORKER, () -> Uni.createFrom().voidItem()));

        threads.pass(LIMIT);

        assertThat(meters.find("custom.bot.handlers.late").counters()).allMatch(counter -> counter.count() == 0);
    }

    private void begin(Callable<Uni<Void>> work) {
        new TimeLimit(threads, running)
                .within(LIMIT, SUBJECT, threads.open(SUBJECT), calls, Uni.createFrom().deferred(() -> {
                    try {
                        return work.call();
                    } catch (Exception e) {
                        return Uni.createFrom().failure(e);
                    }
                })).subscribe().with(done -> outcome.set("done"), outcome::set);
    }
}
