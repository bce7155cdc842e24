package dev.custombot.runtime.dispatch.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.config.LogConfig.ConversationName;
import io.vertx.core.Vertx;

/** What is brief, as the choice of a handler by its text, waits for no other conversation's handler that holds up the event loops. */
class AHandlerIsChosenWhileAnotherHoldsUpTheLoopTest {

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);
    private HandlerThreads threads;

    @AfterEach
    void end() {
        release.countDown();
        threads.close();
        vertx.close();
        worker.shutdownNow();
    }

    @Test
    void aWorkerDoesIt() {
        VertxTurnThreads turns = turns(worker);
        holdUpAllLoops();
        CompletableFuture<Void> done = new CompletableFuture<>();

        turns.briefly("c-1", () -> done.complete(null));

        assertThat(done).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void theLoopDoesItWhileNoWorkerTakesAnything() {
        VertxTurnThreads turns = turns(task -> {
            throw new RejectedExecutionException("full");
        });
        CompletableFuture<Void> done = new CompletableFuture<>();

        turns.briefly("c-1", () -> done.complete(null));

        assertThat(done).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void itIsDoneOnce() throws Exception {
        AtomicInteger workers = new AtomicInteger();
        CompletableFuture<Void> bothHad = new CompletableFuture<>();
        VertxTurnThreads turns = turns(task -> worker.execute(() -> {
            task.run();
            workers.incrementAndGet();
            onLoop("c-1", () -> bothHad.complete(null));
        }));
        AtomicInteger runs = new AtomicInteger();

        turns.briefly("c-1", runs::incrementAndGet);

        assertThat(bothHad).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(workers).hasValue(1);
        assertThat(runs).hasValue(1);
    }

    private VertxTurnThreads turns(Executor executor) {
        threads = new HandlerThreads(vertx, executor);
        return new VertxTurnThreads(threads, "default", Optional.empty(), ConversationName.PLAIN);
    }

    /** Whatever loop the conversation is given: none of them comes back. */
    private void holdUpAllLoops() {
        for (int conversation = 0; conversation < 100; conversation++) {
            HandlerLoop loop = threads.loops().of("c-" + conversation);
            HandlerLoops.context(loop).runOnContext(v -> loop.occupiedBy(this::awaitTheEnd));
        }
    }

    private void onLoop(String conversation, Runnable task) {
        HandlerLoops.context(threads.loops().of(conversation)).runOnContext(v -> task.run());
    }

    private void awaitTheEnd() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
