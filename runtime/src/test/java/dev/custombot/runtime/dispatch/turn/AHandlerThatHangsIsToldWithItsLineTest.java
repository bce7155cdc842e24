package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.Kitchen;

import dev.custombot.HandlerTimeoutException;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** Whoever reads that a handler hangs reads where, while it still runs and when its time is over: nobody needs a thread dump for it. */
class AHandlerThatHangsIsToldWithItsLineTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final TurnSubject SUBJECT = new TurnSubject("c", "m", "text", "com.example.MenuBot#chosen",
            new RecordHeaders(), Optional.empty());

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final ManualThreads threads = new ManualThreads();
    private final RunningHandlers running = new RunningHandlers(Clock.systemUTC(),
            new BotMetrics(new SimpleMeterRegistry(), "default"), CustomBotLog.LOG);
    private final TurnPlace place = threads.open(SUBJECT);
    private final TurnCalls calls = new TurnCalls(place, running::abandoned, running::now, () -> {}, () -> true);
    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final Kitchen kitchen = new Kitchen();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    @AfterEach
    void end() {
        worker.shutdownNow();
    }

    @Test
    void whileItRuns() throws InterruptedException {
        hang();

        threads.pass(LIMIT.dividedBy(3));

        assertThat(logged.lines()).anyMatch(line -> line.matches(
                ".*CBOT00230: .*, now at com\\.example\\.Kitchen\\.bake:\\d+ \\(conversation c\\)"));
    }

    @Test
    void whenItsTimeIsOver() throws InterruptedException {
        hang();

        threads.pass(LIMIT);

        assertThat(failure.get()).isInstanceOf(HandlerTimeoutException.class);
        assertThat(failure.get().getStackTrace()).anyMatch(line -> line.getMethodName().equals("bake"))
                .noneMatch(line -> line.getClassName().equals(TimeLimit.class.getName()));
    }

    @Test
    void ofAFilterThatWaitsForItsHandlerItIsTheHandlers() throws InterruptedException {
        threads.runOn(worker::execute);
        begin(() -> {
            calls.call(ExecutionModel.WORKER, this::bake).await().indefinitely();
            return Uni.createFrom().voidItem();
        });
        kitchen.awaitAsked();

        threads.pass(LIMIT);

        assertThat(failure.get().getStackTrace()).anyMatch(line -> line.getMethodName().equals("bake"));
    }

    @Test
    void onNoThreadThereIsNoLine() {
        begin(() -> Uni.createFrom().nothing());

        threads.pass(LIMIT);

        assertThat(logged.lines()).anyMatch(line -> line.contains("CBOT00230") && line.contains(", now on no thread ("));
        assertThat(failure.get().getStackTrace()).isEmpty();
    }

    private Uni<Void> bake() throws InterruptedException {
        kitchen.bake();
        return Uni.createFrom().voidItem();
    }

    private void hang() throws InterruptedException {
        threads.runOn(worker::execute);
        begin(this::bake);
        kitchen.awaitAsked();
    }

    private void begin(Callable<Uni<Void>> work) {
        new TimeLimit(threads, running).within(LIMIT, SUBJECT, place, calls, calls.call(ExecutionModel.WORKER, work))
                .subscribe().with(done -> {}, failure::set);
    }
}
