package dev.custombot.deployment.emulator.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.custombot.deployment.emulator.conversation.Moments;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;

/** Calls the bot's callback, and says how it answered. */
public final class CallbackClient {

    private static final long LIMIT_MILLIS = 5_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final CallbackCredential credential;
    private URI callback;

    public CallbackClient(Vertx vertx, URI callback, CallbackCredential credential) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(64));
        this.credential = credential;
        this.callback = callback;
    }

    public URI callback() {
        return callback;
    }

    public void callback(URI address) {
        callback = address;
    }

    /** Where callbacks go of which nothing else is known. */
    public CallbackTarget target() {
        return new CallbackTarget(callback, Map.of(), credential);
    }

    /** Ends with {@code {at, status, latencyMillis, reason, headers, body}}; the status is 0 without a token, or an answer in time. */
    public Future<JsonObject> post(CallbackTarget target, Buffer body, String authorization, String contentType) {
        RequestOptions request = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(target.address().toString())
                .putHeader("Content-Type", contentType);
        target.headers().forEach(request::putHeader);
        // As any client does with an address that names a user.
        Optional.ofNullable(target.address().getUserInfo()).ifPresent(user -> request.putHeader("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8))));
        return target.credential().prove(authorization, request).compose(proven -> post(body, proven),
                failure -> Future.succeededFuture(new JsonObject().put("at", Moments.now()).put("latencyMillis", 0)
                        .mergeIn(unanswered("no token: " + reason(failure)))));
    }

    private Future<JsonObject> post(Buffer body, RequestOptions request) {
        JsonObject attempt = new JsonObject().put("at", Moments.now());
        long started = System.nanoTime();
        Promise<JsonObject> ended = Promise.promise();
        long timer = vertx.setTimer(LIMIT_MILLIS, id -> ended.tryComplete(unanswered("no answer within 5 s")));
        client.request(request).onSuccess(open -> send(open, body, ended))
                .onFailure(failure -> ended.tryComplete(unanswered(reason(failure))));
        return ended.future().map(outcome -> {
            vertx.cancelTimer(timer);
            return attempt.mergeIn(outcome).put("latencyMillis", (System.nanoTime() - started) / 1_000_000);
        });
    }

    private static void send(HttpClientRequest request, Buffer body, Promise<JsonObject> ended) {
        if (ended.future().isComplete()) {
            // The connection came too late; what is sent now would be an attempt that nobody recorded.
            request.reset();
            return;
        }
        request.send(body).compose(CallbackClient::answer).onSuccess(ended::tryComplete)
                .onFailure(failure -> ended.tryComplete(unanswered(reason(failure))));
        ended.future().onComplete(done -> request.reset());
    }

    private static Future<JsonObject> answer(HttpClientResponse response) {
        JsonObject headers = new JsonObject();
        response.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return response.body().map(body -> new JsonObject().put("status", response.statusCode())
                .put("reason", response.statusMessage()).put("headers", headers).put("body", body.toString()))
                .map(CallbackClient::withGist);
    }

    private static JsonObject withGist(JsonObject attempt) {
        String gist = Gist.of(attempt.getString("body"));
        return gist.isEmpty() ? attempt : attempt.put("gist", gist);
    }

    private static JsonObject unanswered(String reason) {
        return new JsonObject().put("status", 0).put("reason", reason).put("headers", new JsonObject()).put("body", "");
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
