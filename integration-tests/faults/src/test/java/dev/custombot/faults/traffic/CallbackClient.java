package dev.custombot.faults.traffic;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/**
 * Calls the callbacks of the replicas in turn. One event loop for all, so that thousands who call at once leave the processor
 * to the bot.
 */
final class CallbackClient implements AutoCloseable {

    /** As long as the hub waits. */
    private static final int LIMIT_MILLIS = 5_000;
    private static final int MOST_AT_ONCE = 10_000;
    private static final String AUTHORIZATION = "Basic "
            + Base64.getEncoder().encodeToString("hub:hub-secret".getBytes(StandardCharsets.UTF_8));

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(LIMIT_MILLIS),
            new PoolOptions().setHttp1MaxSize(MOST_AT_ONCE));
    private final List<URI> callbacks;
    private final AtomicInteger turn = new AtomicInteger();

    CallbackClient(List<URI> callbacks) {
        this.callbacks = List.copyOf(callbacks);
    }

    /** Completes with the status of the answer, or what the ledger has for none; never fails. */
    Future<Integer> post(CustomerMessage message) {
        URI callback = callbacks.get(Math.floorMod(turn.getAndIncrement(), callbacks.size()));
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(callback.toString())
                .setTimeout(LIMIT_MILLIS).putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.AUTHORIZATION, AUTHORIZATION);
        Buffer body = Buffer.buffer(message.callback());
        return client.request(options).compose(request -> request.send(body))
                .compose(response -> response.end().map(response.statusCode()))
                .otherwise(CallbackClient::unanswered);
    }

    private static int unanswered(Throwable failure) {
        boolean late = failure instanceof TimeoutException || failure instanceof ConnectTimeoutException;
        return late ? Ledger.UNANSWERED : Ledger.UNREACHABLE;
    }

    @Override
    public void close() {
        vertx.close();
    }
}
