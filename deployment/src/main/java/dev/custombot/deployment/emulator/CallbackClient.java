package dev.custombot.deployment.emulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

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

/** Calls the bot's callback, with an Authorization that is kept until the bot refuses it. */
final class CallbackClient {

    private static final long LIMIT_MILLIS = 5_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final TokenIssuer tokens;
    private final String basicCredentials;
    private URI callback;
    private String token;

    CallbackClient(Vertx vertx, HubEmulatorOptions options, TokenIssuer tokens) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(64));
        this.tokens = tokens;
        this.basicCredentials = options.basicCredentials();
        this.callback = options.callback();
        this.token = tokens.callbackToken();
    }

    URI callback() {
        return callback;
    }

    void callback(URI address) {
        callback = address;
    }

    void renewToken() {
        token = tokens.callbackToken();
    }

    void expireToken() {
        token = tokens.expiredCallbackToken();
    }

    /** The header value for {@code keep}, {@code expired}, {@code malformed}, or none. */
    Optional<String> authorization(String kind) {
        return switch (kind) {
            case "none" -> Optional.empty();
            case "expired" -> Optional.of("Bearer " + tokens.expiredCallbackToken());
            case "malformed" -> Optional.of("Bearer not-a-token");
            default -> Optional.of(basicCredentials.isEmpty()
                    ? "Bearer " + token
                    : "Basic " + Base64.getEncoder().encodeToString(basicCredentials.getBytes(StandardCharsets.UTF_8)));
        };
    }

    /** Ends with {@code {status, latencyMillis, reason, headers, body}}; the status is 0 without an answer in time. Never fails. */
    Future<JsonObject> post(Buffer body, Optional<String> authorization, String contentType) {
        long started = System.nanoTime();
        Promise<JsonObject> ended = Promise.promise();
        long timer = vertx.setTimer(LIMIT_MILLIS, id -> ended.tryComplete(attempt(started, 0, "no answer within 5 s")));
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(callback.toString())
                .putHeader("Content-Type", contentType);
        authorization.ifPresent(value -> options.putHeader("Authorization", value));
        Future<HttpClientRequest> request = client.request(options);
        request.compose(open -> open.send(body)).compose(response -> answer(started, response))
                .onSuccess(ended::tryComplete)
                .onFailure(failure -> ended.tryComplete(attempt(started, 0, failure.getClass().getSimpleName())));
        ended.future().onComplete(done -> {
            vertx.cancelTimer(timer);
            if (request.succeeded()) {
                request.result().reset();
            }
        });
        return ended.future();
    }

    private static Future<JsonObject> answer(long started, HttpClientResponse response) {
        JsonObject headers = new JsonObject();
        response.headers()
                .forEach(header -> headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue()));
        return response.body().map(body -> attempt(started, response.statusCode(), response.statusMessage())
                .put("headers", headers).put("body", body.toString()));
    }

    private static JsonObject attempt(long started, int status, String reason) {
        return new JsonObject().put("at", java.time.Instant.now().toString()).put("status", status)
                .put("latencyMillis", (System.nanoTime() - started) / 1_000_000).put("reason", reason);
    }
}
