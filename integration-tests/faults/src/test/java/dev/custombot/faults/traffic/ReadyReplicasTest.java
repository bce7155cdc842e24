package dev.custombot.faults.traffic;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.faults.process.PlayedHub;
import io.vertx.core.Vertx;

/** Whoever ends in order gets nothing more, also when all others are late. */
class ReadyReplicasTest {

    private static final int ACCEPTED = 202;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void nothingIsSentWhileNoReplicaIsReady() throws Exception {
        AtomicInteger readiness = new AtomicInteger(200);
        Vertx vertx = Vertx.vertx();
        try (CallbackClient client = new CallbackClient(List.of(replica(vertx, readiness), replica(vertx, readiness)),
                PlayedHub.EGAIN)) {
            await(client, ACCEPTED);
            readiness.set(503);
            await(client, Ledger.HELD_BACK);
            readiness.set(200);
            await(client, ACCEPTED);
        } finally {
            vertx.close();
        }
    }

    @Test
    void aSingleOneGetsEverything() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (CallbackClient client = new CallbackClient(List.of(replica(vertx, new AtomicInteger(503))), PlayedHub.EGAIN)) {
            await(client, ACCEPTED);
        } finally {
            vertx.close();
        }
    }

    private static void await(CallbackClient client, int status) {
        Awaitility.await().atMost(LIMIT).until(() -> client.post(new Callback(List.of())).toCompletionStage()
                .toCompletableFuture().get(10, TimeUnit.SECONDS).status() == status);
    }

    private static URI replica(Vertx vertx, AtomicInteger readiness) throws Exception {
        int port = vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .setStatusCode(request.path().equals("/callback") ? ACCEPTED : readiness.get()).end())
                .listen(0).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS).actualPort();
        return URI.create("http://localhost:" + port + "/callback");
    }
}
