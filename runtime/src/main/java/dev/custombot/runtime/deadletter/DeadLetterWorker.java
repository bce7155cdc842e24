package dev.custombot.runtime.deadletter;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.apache.kafka.common.KafkaException;

import dev.custombot.deadletter.DeadLettersUnavailableException;
import dev.custombot.runtime.AnyWorker;
import dev.custombot.runtime.CustomBotLog;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.mutiny.Uni;

/**
 * Works off requests for the dead letters one after the other, on a thread of its own: they block, and two at once would replay the
 * same letter twice. The thread ends when nothing is asked for.
 */
public final class DeadLetterWorker implements AutoCloseable {

    private static final int MAX_WAITING = 16;
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING), DeadLetterWorker::newThread);

    private final Duration limit;
    private final CustomBotLog log;

    /** @param limit how long a request may take, from when it is made */
    public DeadLetterWorker(Duration limit, CustomBotLog log) {
        this.limit = limit;
        this.log = log;
        thread.allowCoreThreadTimeOut(true);
    }

    /** Completes on a worker thread; fails with {@link DeadLettersUnavailableException} when Kafka does not answer. */
    <T> Uni<T> work(Function<Deadline, T> request) {
        return quietly(request)
                .onFailure(TooLate.class).transform(failure -> new DeadLettersUnavailableException(
                        "Too much was asked before; nothing was done", failure))
                .onFailure(KafkaException.class).transform(this::unavailable)
                .onFailure(RejectedExecutionException.class)
                .transform(failure -> new DeadLettersUnavailableException("Too many requests wait", failure))
                .emitOn(AnyWorker::execute);
    }

    /** The same of something that nobody waits for; on the thread of this. */
    <T> Uni<T> quietly(Function<Deadline, T> request) {
        return Uni.createFrom().deferred(() -> {
            Deadline deadline = new Deadline(limit);
            return Uni.createFrom().item(() -> begun(request, deadline)).runSubscriptionOn(thread);
        });
    }

    /** Whoever has waited in vain may have asked again, or another replica. */
    private static <T> T begun(Function<Deadline, T> request, Deadline deadline) {
        if (deadline.isOver()) {
            throw new TooLate();
        }
        return request.apply(deadline);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private Throwable unavailable(Throwable failure) {
        Class<?> cause = ExceptionUtil.getRootCause(failure).getClass();
        log.deadLettersUnavailable(cause.getName());
        return new DeadLettersUnavailableException("Kafka does not answer: " + cause.getSimpleName(), failure);
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "custom-bot-dead-letters");
        thread.setDaemon(true);
        return thread;
    }

    private static final class TooLate extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLate() {
            super("The time was over before the request's turn came", null, false, false);
        }
    }
}
