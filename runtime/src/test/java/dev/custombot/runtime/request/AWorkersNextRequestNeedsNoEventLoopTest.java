package dev.custombot.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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
 * What follows an answer may make the next request: also that one, and what follows it, belong to who has made the first. The answers come
 * on event loops of the hub's client; whoever waits for the last one on a thread is told there, though its own event loop is held up.
 */
class AWorkersNextRequestNeedsNoEventLoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int REQUESTS = 3;

    private final Vertx vertx = Vertx.vertx();
    private final Context clients = ((VertxInternal) vertx).createEventLoopContext();
    private final ContextInternal caller = ((ContextInternal) vertx.getOrCreateContext()).duplicate();
    private final CountDownLatch held = new CountDownLatch(1);
    private final List<Optional<Context>> requested = new CopyOnWriteArrayList<>();
    private final List<Optional<Context>> answered = new CopyOnWriteArrayList<>();
    private final HubCalls calls = new HubCalls(
            new Credential(() -> Uni.createFrom().item("token"), refused -> Uni.createFrom().item(refused)), new Plain(),
            PATIENCE, new BotMetrics(new SimpleMeterRegistry(), "shop"), new CallSpans(Optional.empty()));

    @AfterEach
    void end() {
        held.countDown();
        vertx.close();
    }

    @Test
    void ofAWorker() throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        caller.executeBlocking(() -> {
            caller.runOnContext(now -> await(held));
            all(REQUESTS).await().atMost(PATIENCE);
            return done.complete(true);
        }, false).onFailure(done::completeExceptionally);

        assertThat(done.get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertAllAreTheCallers();
    }

    @Test
    void ofAnEventLoop() throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        caller.runOnContext(now -> all(REQUESTS).subscribe().with(nothing -> done.complete(Context.isOnEventLoopThread()),
                done::completeExceptionally));

        assertThat(done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertAllAreTheCallers();
    }

    private void assertAllAreTheCallers() {
        assertThat(requested).hasSize(REQUESTS).allSatisfy(context -> assertThat(context).contains(caller));
        assertThat(answered).hasSize(REQUESTS).allSatisfy(context -> assertThat(context).contains(caller));
    }

    private Uni<Void> all(int left) {
        return calls.make("look", this::asked, body -> body).invoke(body -> answered.add(here()))
                .chain(body -> left == 1 ? Uni.createFrom().voidItem() : all(left - 1));
    }

    private Uni<Response> asked(String token) {
        requested.add(here());
        return Uni.createFrom().item(() -> Response.ok("{}").build())
                .emitOn(task -> clients.runOnContext(now -> task.run()));
    }

    private static Optional<Context> here() {
        return Optional.ofNullable(Vertx.currentContext());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
