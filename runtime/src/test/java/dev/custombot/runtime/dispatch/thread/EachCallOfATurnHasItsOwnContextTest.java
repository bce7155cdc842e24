package dev.custombot.runtime.dispatch.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.config.LogConfig.ConversationName;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.core.runtime.VertxMDC;
import io.vertx.core.Vertx;

/**
 * A filter's thread may still be busy while the handler runs on another one: what it changes then in its Vert.x context, as the scopes of
 * traces do, the handler does not see. What it has left there before it goes on, the handler has.
 */
class EachCallOfATurnHasItsOwnContextTest {

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final HandlerThreads threads = new HandlerThreads(vertx, worker);
    private final TurnPlace place = new VertxTurnThreads(threads, "default", Optional.empty(), ConversationName.PLAIN)
            .open(new TurnSubject("c-1", "m-1", "text", "OrderBot#menu", new RecordHeaders(), Optional.empty()));
    private final CompletableFuture<String> seen = new CompletableFuture<>();

    @BeforeAll
    static void container() {
        Arc.initialize();
    }

    @AfterAll
    static void noContainer() {
        Arc.shutdown();
    }

    @AfterEach
    void end() {
        threads.close();
        vertx.close();
        worker.shutdownNow();
    }

    @Test
    void whatAFilterDoesMeanwhileStaysWithIt() throws Exception {
        CountDownLatch handlerRuns = new CountDownLatch(1);
        CountDownLatch filterHasChanged = new CountDownLatch(1);

        run(ExecutionModel.WORKER, () -> {
            Vertx.currentContext().putLocal("trace", "begun");
            VertxMDC.INSTANCE.put("traceId", "logged");
            run(ExecutionModel.EVENT_LOOP, () -> {
                handlerRuns.countDown();
                await(filterHasChanged);
                seen.complete(Vertx.currentContext().getLocal("trace") + " " + VertxMDC.INSTANCE.get("traceId"));
            });
            await(handlerRuns);
            Vertx.currentContext().removeLocal("trace");
            VertxMDC.INSTANCE.remove("traceId");
            filterHasChanged.countDown();
        });

        assertThat(seen.get(20, TimeUnit.SECONDS)).isEqualTo("begun logged");
    }

    @Test
    void whatAFilterAddsToTheLogContextTheHandlerHas() throws Exception {
        run(ExecutionModel.WORKER, () -> {
            VertxMDC.INSTANCE.put("tenant", "blue");
            run(ExecutionModel.EVENT_LOOP, () -> seen.complete(VertxMDC.INSTANCE.get("tenant") + " of "
                    + VertxMDC.INSTANCE.get("messageId") + " " + Arc.container().requestContext().isActive()));
        });

        assertThat(seen.get(20, TimeUnit.SECONDS)).isEqualTo("blue of m-1 true");
    }

    private void run(ExecutionModel model, Runnable work) {
        place.execute(model, work, seen::completeExceptionally);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
