package dev.custombot.runtime.dispatch.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.config.LogConfig.ConversationName;
import io.quarkus.vertx.core.runtime.VertxTimerAwareScheduledExecutorService;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;

/** A conversation that waits, before its handler is called again, waits no longer because another one's handler holds up the event loop. */
class APauseNeedsNoThreadOfAHandlerTest {

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final HandlerThreads threads = new HandlerThreads(vertx, worker);
    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
    private final CountDownLatch release = new CountDownLatch(1);

    /** As in Quarkus, where whatever waits on an event loop is told on it. */
    @BeforeEach
    void begin() {
        Infrastructure.setDefaultExecutor(new VertxTimerAwareScheduledExecutorService(pool));
    }

    @AfterEach
    void end() {
        release.countDown();
        Infrastructure.setDefaultExecutor();
        threads.close();
        vertx.close();
        pool.shutdownNow();
        worker.shutdownNow();
    }

    @Test
    void itsTimeIsOverWhileTheLoopIsHeldUp() throws Exception {
        CompletableFuture<Void> over = new CompletableFuture<>();
        CountDownLatch blocked = new CountDownLatch(1);
        HandlerLoop loop = threads.loops().of("c-1");
        VertxTurnThreads turns = new VertxTurnThreads(threads, "default", Optional.empty(), ConversationName.PLAIN);

        HandlerLoops.context(loop).runOnContext(v -> loop.occupiedBy(() -> {
            turns.pause("c-1", Duration.ofMillis(500)).subscribe().with(over::complete, over::completeExceptionally);
            blocked.countDown();
            awaitTheEnd();
        }));
        assertThat(blocked.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(over).succeedsWithin(Duration.ofSeconds(10));
    }

    /** Whatever loop the conversation is given: none of them comes back. */
    @Test
    void itsTimeIsOverWhileAllLoopsAreHeldUp() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        for (int conversation = 0; conversation < 100; conversation++) {
            HandlerLoop loop = threads.loops().of("c-" + conversation);
            HandlerLoops.context(loop).runOnContext(v -> loop.occupiedBy(this::awaitTheEnd));
        }

        new VertxTurnThreads(threads, "default", Optional.empty(), ConversationName.PLAIN).pause("c-1", Duration.ofMillis(500))
                .subscribe().with(over::complete, over::completeExceptionally);

        assertThat(over).succeedsWithin(Duration.ofSeconds(10));
    }

    private void awaitTheEnd() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
