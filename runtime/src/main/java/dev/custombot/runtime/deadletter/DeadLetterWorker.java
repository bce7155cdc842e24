package dev.custombot.runtime.deadletter;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.common.KafkaException;

import dev.custombot.deadletter.DeadLettersUnavailableException;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CustomBotConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Works off requests for the dead letters one after the other, on a thread of its own: they block, and two at once would replay the
 * same letter twice. The thread ends when nothing is asked for.
 */
@Singleton
public class DeadLetterWorker {

    private static final int MAX_WAITING = 16;
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING), DeadLetterWorker::newThread);

    @Inject
    CustomBotConfig config;

    DeadLetterWorker() {
        thread.allowCoreThreadTimeOut(true);
    }

    /** Completes on a worker thread; fails with {@link DeadLettersUnavailableException} when Kafka does not answer. */
    <T> Uni<T> work(Function<Deadline, T> request) {
        return Uni.createFrom().item(() -> request.apply(new Deadline(config.defaultBot().deadLetters().requestTimeout())))
                .runSubscriptionOn(thread)
                .onFailure(KafkaException.class).transform(DeadLetterWorker::unavailable)
                .onFailure(RejectedExecutionException.class)
                .transform(failure -> new DeadLettersUnavailableException("Too many requests wait", failure))
                .emitOn(Infrastructure.getDefaultExecutor());
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private static Throwable unavailable(Throwable failure) {
        CustomBotLog.LOG.deadLettersUnavailable(failure.getClass().getName());
        return new DeadLettersUnavailableException("Kafka does not answer: " + failure.getClass().getSimpleName(), failure);
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "custom-bot-dead-letters");
        thread.setDaemon(true);
        return thread;
    }
}
