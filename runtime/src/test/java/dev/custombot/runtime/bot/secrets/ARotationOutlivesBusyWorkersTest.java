package dev.custombot.runtime.bot.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;

/** Where the application's workers have a queue with a limit, secrets are read again when there is room again. */
class ARotationOutlivesBusyWorkersTest {

    private final Vertx vertx = Vertx.vertx();
    private final WatchedSecrets watched = new WatchedSecrets(new ConfigProblems(),
            new BotMetrics(new SimpleMeterRegistry(), "bot"), CustomBotLog.of("bot"));
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch read = new CountDownLatch(1);
    private final Executor busyAtFirst = task -> {
        if (asked.incrementAndGet() < 3) {
            throw new RejectedExecutionException();
        }
        task.run();
        read.countDown();
    };

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theSecretChangesAfterAll() throws InterruptedException {
        AtomicInteger secret = new AtomicInteger();
        Supplier<Integer> now = watched.watch("callback.authentication.basic.password-file", secret::get);
        secret.set(2);

        try (SecretsTimer timer = SecretsTimer.start(vertx, watched, Duration.ofMillis(1), busyAtFirst)) {
            assertThat(read.await(30, TimeUnit.SECONDS)).as("it was read again").isTrue();
            assertThat(now.get()).isEqualTo(2);
        }
    }
}
