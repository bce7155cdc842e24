package dev.custombot.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.deadletter.DeadLettersUnavailableException;
import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Uni;

/** The time of a request begins when it is made: what has waited too long is not done, because whoever asked has gone, or asked again. */
class ARequestIsNotMadeAfterItsTimeTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final DeadLetterWorker worker = new DeadLetterWorker(LIMIT, CustomBotLog.LOG);
    private final DeadLetterWorker patient = new DeadLetterWorker(Duration.ofMinutes(1), CustomBotLog.LOG);

    @AfterEach
    void close() {
        worker.close();
        patient.close();
    }

    @Test
    void whatHasWaitedTooLong() {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicBoolean isDone = new AtomicBoolean();
        Uni<Boolean> first = begun(asked);
        Uni<Boolean> second = asked(worker, deadline -> isDone.getAndSet(true));
        asked.countDown();

        result(first);
        assertThatExceptionOfType(DeadLettersUnavailableException.class).isThrownBy(() -> result(second));
        assertThat(isDone).isFalse();
    }

    @Test
    void andNothingElse() {
        boolean isDone = result(asked(patient, deadline -> true));

        assertThat(isDone).isTrue();
    }

    /** One that keeps the worker busy; where the machine stands still it may be too late itself, and another one is asked for. */
    private Uni<Boolean> begun(CountDownLatch asked) {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Uni<Boolean> first = null;
        while (!begun.isDone()) {
            first = asked(worker, deadline -> {
                begun.complete(null);
                return busy(asked);
            });
            CompletableFuture<?> tooLate = first.subscribeAsCompletionStage().exceptionally(failure -> false);
            CompletableFuture.anyOf(begun, tooLate).join();
        }
        return first;
    }

    private static <T> Uni<T> asked(DeadLetterWorker worker, Function<Deadline, T> request) {
        Uni<T> asked = worker.work(request).memoize().indefinitely();
        asked.subscribe().with(done -> {}, failure -> {});
        return asked;
    }

    /** Busy until the other one is asked for, and its time over. */
    private static boolean busy(CountDownLatch asked) {
        try {
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Deadline ofTheOther = new Deadline(LIMIT);
        while (!ofTheOther.isOver()) {
            Thread.onSpinWait();
        }
        return true;
    }

    private static <T> T result(Uni<T> asked) {
        return asked.await().atMost(Duration.ofSeconds(30));
    }
}
