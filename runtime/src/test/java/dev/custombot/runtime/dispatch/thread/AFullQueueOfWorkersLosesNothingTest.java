package dev.custombot.runtime.dispatch.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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
import io.vertx.core.Vertx;

/** The application may bound the queue of its workers. What a handler has done is done, and what is to follow it follows. */
class AFullQueueOfWorkersLosesNothingTest {

    private static final Executor FULL = task -> {
        throw new RejectedExecutionException();
    };

    private final Vertx vertx = Vertx.vertx();
    private final HandlerThreads threads = new HandlerThreads(vertx, FULL);
    private final TurnPlace place = new VertxTurnThreads(threads, "default", Optional.empty(), ConversationName.PLAIN)
            .open(new TurnSubject("c-1", "m-1", "text", "OrderBot#menu", new RecordHeaders(), Optional.empty()));

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
    }

    @Test
    void aRunThatIsOverEndsWell() throws Exception {
        CompletableFuture<Void> ran = new CompletableFuture<>();
        CompletableFuture<Void> left = new CompletableFuture<>();
        place.execute(ExecutionModel.EVENT_LOOP, () -> ran.complete(null), ran::completeExceptionally);
        ran.get(30, TimeUnit.SECONDS);
        HandlerLoops.context(threads.loops().of("c-1")).runOnContext(v -> left.complete(null));
        left.get(30, TimeUnit.SECONDS);

        assertThatCode(place::close).doesNotThrowAnyException();
    }

    @Test
    void whatFollowsGoesOnOnTheLoop() throws Exception {
        CompletableFuture<String> thread = new CompletableFuture<>();

        assertThatCode(() -> place.proceed(() -> thread.complete(Thread.currentThread().getName()))).doesNotThrowAnyException();

        assertThat(thread.get(30, TimeUnit.SECONDS)).startsWith("custom-bot-loop-");
    }
}
