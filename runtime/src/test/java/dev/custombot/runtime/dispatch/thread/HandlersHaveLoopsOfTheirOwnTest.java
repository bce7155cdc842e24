package dev.custombot.runtime.dispatch.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;

/** A handler on an event loop holds up neither the loops of the application nor, when it is seen to block, another conversation. */
class HandlersHaveLoopsOfTheirOwnTest {

    private static final int LOOPS = 4;

    private final Vertx vertx = Vertx.vertx();
    private final HandlerLoops loops = new HandlerLoops(vertx, LOOPS);

    @AfterEach
    void end() {
        loops.close();
        vertx.close();
    }

    @Test
    void conversationsAreSpreadOverAllOfThem() {
        Set<String> threads = IntStream.range(0, 100).mapToObj(number -> threadOf("c-" + number)).collect(Collectors.toSet());

        assertThat(threads).hasSize(LOOPS).allMatch(name -> name.startsWith("custom-bot-loop-"));
    }

    @Test
    void theyAreEventLoopsAsOthersAre() throws Exception {
        CompletableFuture<Boolean> eventLoop = new CompletableFuture<>();
        HandlerLoops.context(loops.of("c-1")).runOnContext(v -> eventLoop.complete(Context.isOnEventLoopThread()));

        assertThat(eventLoop.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatWaitsForTheNetworkRunsThere() throws Exception {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        int port = vertx.createHttpServer().requestHandler(request -> request.response().end()).listen(0)
                .toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS).actualPort();

        HandlerLoops.context(loops.of("c-1")).runOnContext(v -> vertx.createHttpClient()
                .request(HttpMethod.GET, port, "localhost", "/")
                .compose(request -> request.send()).onSuccess(response -> status.complete(response.statusCode()))
                .onFailure(status::completeExceptionally));

        assertThat(status.get(30, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void aLoopThatIsHeldUpIsLeftOut() throws Exception {
        HandlerLoop blocked = loops.of("c-1");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        blocked.context().runOnContext(v -> blocked.occupiedBy(() -> {
            begun.countDown();
            awaitQuietly(release);
        }));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (loops.of("c-1") == blocked && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }

        assertThat(loops.of("c-1")).isNotSameAs(blocked);
        release.countDown();
        CompletableFuture<Void> free = new CompletableFuture<>();
        blocked.context().runOnContext(v -> free.complete(null));
        free.get(30, TimeUnit.SECONDS);
        assertThat(loops.of("c-1")).isSameAs(blocked);
    }

    private String threadOf(String conversation) {
        CompletableFuture<String> name = new CompletableFuture<>();
        HandlerLoops.context(loops.of(conversation)).runOnContext(v -> name.complete(Thread.currentThread().getName()));
        return name.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
