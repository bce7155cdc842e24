package dev.custombot.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;

/** In dev mode Vert.x outlives the application: what looks at the dead letters now and then must not go on for one that has ended. */
class ALookEndsWithItsBotTest {

    private static final Duration SOON = Duration.ofMillis(5);

    private final Vertx vertx = Vertx.vertx();
    private final DeadLetterWorker worker = new DeadLetterWorker(Duration.ofSeconds(30), CustomBotLog.LOG);
    private final LetterTopics topics = TopicsInMemory.named(10);
    private final BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "default");
    private final AtomicInteger looks = new AtomicInteger();
    private final CountDownLatch twice = new CountDownLatch(2);

    @AfterEach
    void close() {
        worker.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void nothingIsLookedAtAnyMore() throws Exception {
        DeadLetterClients counted = new DeadLetterClients(this::look, deadline -> {
            throw new UnsupportedOperationException();
        });
        OpenLetters open = new OpenLetters(worker, counted, topics, metrics.letters(),
                Clock.systemUTC(), CustomBotLog.LOG);
        open.follow(vertx, SOON, SOON, () -> true);
        assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();

        open.close();

        // A timer that comes after those that were due has been heard: none of the bot's is left.
        int before = afterAllThatIsDue();
        assertThat(afterAllThatIsDue()).isEqualTo(before);
    }

    private Consumer<String, byte[]> look() {
        looks.incrementAndGet();
        twice.countDown();
        throw new KafkaException("Nobody is there");
    }

    private int afterAllThatIsDue() throws Exception {
        for (int turn = 0; turn < 10; turn++) {
            vertx.timer(SOON.toMillis()).toCompletionStage().toCompletableFuture().get();
        }
        return looks.get();
    }
}
