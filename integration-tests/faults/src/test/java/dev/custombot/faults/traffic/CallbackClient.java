package dev.custombot.faults.traffic;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

import dev.custombot.faults.process.PlayedHub;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/**
 * Calls the callbacks of the replicas. One event loop for all, so that thousands who call at once leave the processor
 * to the bot.
 */
final class CallbackClient implements AutoCloseable {

    /** As long as the hub waits. */
    private static final int LIMIT_MILLIS = 5_000;
    private static final int MOST_AT_ONCE = 10_000;
    private static final String AUTHORIZATION = "Basic "
            + Base64.getEncoder().encodeToString("hub:hub-secret-of-the-suite".getBytes(StandardCharsets.UTF_8));

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(LIMIT_MILLIS),
            new PoolOptions().setHttp1MaxSize(MOST_AT_ONCE));
    private final ReadyReplicas replicas;
    private final PlayedHub hub;
    /** Those that have had a request before. */
    private final Set<HttpConnection> used = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    CallbackClient(List<URI> callbacks, PlayedHub hub) {
        this.hub = hub;
        this.replicas = new ReadyReplicas(vertx, callbacks);
    }

    /** Completes with the answer, or with what the ledger has for none; never fails. */
    Future<Ledger.Answer> post(Callback callback) {
        int messages = callback.messages().size();
        return replicas.next().map(replica -> post(callback, replica)).orElseGet(() -> heldBack(messages));
    }

    private Future<Ledger.Answer> post(Callback callback, URI replica) {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(replica.toString())
                .setTimeout(LIMIT_MILLIS).putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.AUTHORIZATION, AUTHORIZATION);
        Buffer body = Buffer.buffer(callback.body(hub));
        int messages = callback.messages().size();
        long begun = System.nanoTime();
        return client.request(options).compose(request -> replicas.isReady(replica)
                ? send(request, body, messages, begun)
                : holdBack(request, messages),
                failure -> Future
                        .succeededFuture(new Ledger.Answer(Failures.toConnect(failure), millisSince(begun), messages, false)));
    }

    /** On a busy machine it takes seconds to connect; a replica that is about to end by then is not sent to. */
    private static Future<Ledger.Answer> holdBack(HttpClientRequest request, int messages) {
        request.reset();
        return heldBack(messages);
    }

    private static Future<Ledger.Answer> heldBack(int messages) {
        return Future.succeededFuture(new Ledger.Answer(Ledger.HELD_BACK, 0, messages, false));
    }

    private Future<Ledger.Answer> send(HttpClientRequest request, Buffer body, int messages, long begun) {
        boolean isUsed = !used.add(request.connection());
        long written = System.nanoTime();
        return request.send(body).compose(response -> response.end().map(end -> new Ledger.Answer(response.statusCode(),
                millisSince(begun), messages, response.getHeader(HttpHeaders.RETRY_AFTER) != null)))
                .otherwise(failure -> new Ledger.Answer(Failures.toAnswer(failure, isUsed, millisSince(written)),
                        millisSince(begun), messages, false));
    }

    private static int millisSince(long nanos) {
        return (int) ((System.nanoTime() - nanos) / 1_000_000);
    }

    @Override
    public void close() {
        vertx.close();
    }
}
