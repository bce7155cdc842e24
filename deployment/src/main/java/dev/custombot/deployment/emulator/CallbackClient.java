package dev.custombot.deployment.emulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
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
    private final HubEmulatorOptions options;
    private final CallbackTokens tokens;
    private URI callback;

    CallbackClient(Vertx vertx, HubEmulatorOptions options, TokenIssuer tokens) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(64));
        this.options = options;
        this.tokens = new CallbackTokens(client, tokens);
        this.callback = options.callback();
    }

    URI callback() {
        return callback;
    }

    void callback(URI address) {
        callback = address;
    }

    CallbackTokens tokens() {
        return tokens;
    }

    /** The header value for {@code keep}, {@code expired}, {@code malformed}, or none; fails when there is no token. */
    Future<Optional<String>> authorization(String kind) {
        return switch (kind) {
            case "keep" -> options.authorization() == CallbackAuthorization.BASIC
                    ? always(basic())
                    : tokens.current().map(token -> Optional.of("Bearer " + token));
            case "none" -> Future.succeededFuture(Optional.empty());
            case "expired" -> always("Bearer " + tokens.expired());
            case "malformed" -> always("Bearer not-a-token");
            default -> throw new BadInput("\"authorization\" must be keep, none, expired or malformed");
        };
    }

    private static Future<Optional<String>> always(String authorization) {
        return Future.succeededFuture(Optional.of(authorization));
    }

    private String basic() {
        String credentials = options.basicUser() + ":" + options.basicPassword();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends with {@code {at, status, latencyMillis, reason, headers, body}}; the status is 0 without a token, or an answer in time. */
    Future<JsonObject> post(Buffer body, String authorization, String contentType) {
        return authorization(authorization).compose(value -> post(body, value, contentType),
                failure -> Future.succeededFuture(new JsonObject().put("at", Moments.now()).put("latencyMillis", 0)
                        .mergeIn(unanswered("no token: " + reason(failure)))));
    }

    private Future<JsonObject> post(Buffer body, Optional<String> authorization, String contentType) {
        JsonObject attempt = new JsonObject().put("at", Moments.now());
        long started = System.nanoTime();
        Promise<JsonObject> ended = Promise.promise();
        long timer = vertx.setTimer(LIMIT_MILLIS, id -> ended.tryComplete(unanswered("no answer within 5 s")));
        RequestOptions request = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(callback.toString())
                .putHeader("Content-Type", contentType);
        authorization.ifPresent(value -> request.putHeader("Authorization", value));
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
                .put("reason", response.statusMessage()).put("headers", headers).put("body", body.toString()));
    }

    private static JsonObject unanswered(String reason) {
        return new JsonObject().put("status", 0).put("reason", reason).put("headers", new JsonObject()).put("body", "");
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
