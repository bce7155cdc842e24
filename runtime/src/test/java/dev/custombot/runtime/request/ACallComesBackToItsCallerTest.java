package dev.custombot.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.request.HubCalls.Credential;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;

/**
 * Whatever a call waits for, its request and what follows its answer belong to who has made it: the trace and what log lines say lie in that
 * context.
 */
class ACallComesBackToItsCallerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final ContextInternal caller = ((ContextInternal) vertx.getOrCreateContext()).duplicate();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CompletableFuture<Optional<Context>> request = new CompletableFuture<>();
    private Function<String, Uni<Response>> hub = token -> Uni.createFrom().item(() -> Response.ok("{}").build());
    private Supplier<Uni<String>> token = () -> Uni.createFrom().item("t-1");

    @AfterEach
    void end() {
        timer.shutdownNow();
        vertx.close();
    }

    @Test
    void whenThePlanMakesItWait() throws Exception {
        assertThat(afterCall(calls(new LatePlan()))).contains(caller);
        assertThat(request.get()).contains(caller);
    }

    @Test
    void whenSomebodyElseFetchesItsToken() throws Exception {
        token = () -> onContext(((VertxInternal) vertx).createEventLoopContext(), Uni.createFrom().item("t-1"));

        assertThat(afterCall(calls(HubPlan.NONE))).contains(caller);
        assertThat(request.get()).contains(caller);
    }

    @Test
    void whenTheHubRefuses() throws Exception {
        hub = token -> onContext(caller.duplicate(), Uni.createFrom().item(() -> Response.status(404).entity("{}").build()));

        assertThat(afterCall(calls(HubPlan.NONE))).contains(caller);
    }

    /** Its event loop may be held up by somebody else. */
    @Test
    void whoWaitsOnAThreadNeedsNoEventLoop() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try {
            Supplier<Optional<Context>> waiting = () -> calls(new LatePlan()).make("look", this::asked, body -> body)
                    .map(body -> here()).await().atMost(PATIENCE);
            CompletableFuture<Optional<Context>> after = new CompletableFuture<>();
            caller.executeBlocking(() -> {
                caller.runOnContext(now -> await(held));
                return after.complete(waiting.get());
            }, false).onFailure(after::completeExceptionally);

            assertThat(after.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).contains(caller);
            assertThat(request.get()).contains(caller);
        } finally {
            held.countDown();
        }
    }

    /** It may block there: the plan's one thread, and the client's event loops, serve all. */
    @Test
    void whoHasNoContextGoesOnWhereItMayBlock() throws Exception {
        CompletableFuture<Thread> after = new CompletableFuture<>();

        calls(new LatePlan()).make("look", this::asked, body -> body).subscribe()
                .with(done -> after.complete(Thread.currentThread()), after::completeExceptionally);

        Thread plans = timer.submit(Thread::currentThread).get();
        assertThat(after.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotSameAs(plans);
    }

    private Optional<Context> afterCall(HubCalls calls) throws Exception {
        CompletableFuture<Optional<Context>> after = new CompletableFuture<>();
        caller.runOnContext(now -> calls.make("look", this::asked, body -> body).subscribe()
                .with(done -> after.complete(here()), failure -> after.complete(here())));
        return after.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private Uni<Response> asked(String shown) {
        request.complete(here());
        return hub.apply(shown);
    }

    private HubCalls calls(HubPlan plan) {
        HubCalls calls = new HubCalls(new Credential(() -> token.get(), refused -> token.get()), new Plain(), PATIENCE,
                new BotMetrics(new SimpleMeterRegistry(), "shop"), new CallSpans(Optional.empty()));
        calls.within(plan);
        return calls;
    }

    private static Optional<Context> here() {
        return Optional.ofNullable(Vertx.currentContext());
    }

    private static <T> Uni<T> onContext(Context context, Uni<T> item) {
        return item.emitOn(task -> context.runOnContext(now -> task.run()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Allows a request a moment later, on a thread of its own. */
    private final class LatePlan implements HubPlan {

        @Override
        public boolean maySend() {
            return true;
        }

        @Override
        public <T> Uni<T> request(Duration patience, Supplier<Uni<T>> request) {
            return Uni.createFrom().voidItem().onItem().delayIt().onExecutor(timer).by(Duration.ofMillis(1))
                    .chain(request::get);
        }

        @Override
        public void left(long requests) {
            // Nobody counts them.
        }

        @Override
        public void rest(Duration duration) {
            // It is not asked to.
        }
    }

    private static final class Plain implements HubCalls.Dialect {

        @Override
        public void heard(HubAnswer answer, HubPlan plan) {
            // It says nothing of the plan.
        }

        @Override
        public HubRequestException error(String operation, HubAnswer answer) {
            return HubRequestException.answered(operation, answer.status(), "404-1", "");
        }
    }
}
