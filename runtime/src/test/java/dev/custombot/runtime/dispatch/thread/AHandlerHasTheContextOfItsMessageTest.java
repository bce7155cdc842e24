package dev.custombot.runtime.dispatch.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.custombot.runtime.config.LogConfig.ConversationName;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.core.runtime.VertxMDC;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** A handler runs on the kind of thread that it asks for, within the trace and the log context of its message. */
class AHandlerHasTheContextOfItsMessageTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final HandlerThreads threads = new HandlerThreads(vertx, worker);
    private final TurnPlace place = new VertxTurnThreads(threads, "default",
            Optional.of(OpenTelemetry.propagating(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))),
            ConversationName.PLAIN)
            .open(new TurnSubject("c-1", "m-1", "text", "OrderBot#menu", new RecordHeaders().add("traceparent",
                    ("00-" + TRACE + "-00f067aa0ba902b7-01").getBytes(StandardCharsets.UTF_8)), Optional.empty()));

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

    @ParameterizedTest
    @EnumSource(names = {"EVENT_LOOP", "WORKER"})
    void theTraceAndTheLogContext(ExecutionModel model) throws Exception {
        assertThat(in(model,
                () -> Span.current().getSpanContext().getTraceId() + " " + VertxMDC.INSTANCE.get("conversationId") + " "
                        + VertxMDC.INSTANCE.get("messageId") + " " + VertxMDC.INSTANCE.get("bot")
                        + " " + VertxMDC.INSTANCE.get("type") + " " + VertxMDC.INSTANCE.get("handler")
                        + " " + Arc.container().requestContext().isActive()))
                .isEqualTo(TRACE + " c-1 m-1 default text OrderBot#menu true");
    }

    @Test
    void onAThreadOfTheKind() throws Exception {
        assertThat(in(ExecutionModel.EVENT_LOOP, Context::isOnEventLoopThread)).isTrue();
        assertThat(in(ExecutionModel.WORKER, Context::isOnWorkerThread)).isTrue();
    }

    @Test
    void theTraceDoesNotStayOnTheThread() throws Exception {
        in(ExecutionModel.EVENT_LOOP, () -> true);
        CompletableFuture<Boolean> traced = new CompletableFuture<>();
        HandlerLoops.context(threads.loops().of("c-1"))
                .runOnContext(v -> traced.complete(Span.current().getSpanContext().isValid()));

        assertThat(traced.get(30, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void whatIsRejectedIsTold() throws Exception {
        threads.close();
        worker.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        CompletableFuture<Throwable> rejected = new CompletableFuture<>();

        place.execute(ExecutionModel.WORKER, () -> {}, rejected::complete);

        assertThat(rejected.get(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void whatIsOverBeginsNoMore() throws Exception {
        place.close();
        CompletableFuture<Boolean> begun = new CompletableFuture<>();

        place.execute(ExecutionModel.EVENT_LOOP, () -> begun.complete(true), begun::completeExceptionally);
        place.proceed(() -> begun.complete(false));

        assertThat(begun.get(30, TimeUnit.SECONDS)).isFalse();
    }

    private <T> T in(ExecutionModel model, Supplier<T> look) throws Exception {
        CompletableFuture<T> seen = new CompletableFuture<>();
        place.execute(model, () -> seen.complete(look.get()), seen::completeExceptionally);
        return seen.get(30, TimeUnit.SECONDS);
    }
}
