package dev.custombot.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.SendOutcome;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;

/** A request of a process that may not send any more is not written, though its connection is there. */
class LastMomentTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final AtomicInteger received = new AtomicInteger();
    private final LastMoment lastMoment = new LastMoment();
    private HttpServer server;
    private boolean allowed = true;

    @BeforeEach
    void listen() throws Exception {
        lastMoment.writesOnlyWhile(() -> allowed);
        server = vertx.createHttpServer().requestHandler(request -> {
            received.incrementAndGet();
            request.response().end();
        }).listen(0).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatIsAllowedIsWritten() throws Exception {
        assertThat(request()).isEmpty();
        assertThat(received).hasValue(1);
    }

    @Test
    void whatIsNotAllowedIsNot() throws Exception {
        request();
        allowed = false;
        Optional<Throwable> failure = request();

        assertThat(failure.map(SendOutcome::withoutAnswer))
                .contains(new SendOutcome.NotTaken("NotTheSenderException", Optional.empty(), true));
        allowed = true;
        assertThat(request()).isEmpty();
        assertThat(received).hasValue(2);
    }

    /** As the client makes it: the body is sent when the connection is there. */
    private Optional<Throwable> request() throws Exception {
        CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
        client.request(HttpMethod.POST, server.actualPort(), "localhost", "/").onSuccess(request -> {
            lastMoment.accept(request);
            request.send(Buffer.buffer("{}"))
                    .onComplete(answer -> end.complete(Optional.ofNullable(answer.cause())));
        }).onFailure(end::completeExceptionally);
        return end.get(10, TimeUnit.SECONDS);
    }
}
