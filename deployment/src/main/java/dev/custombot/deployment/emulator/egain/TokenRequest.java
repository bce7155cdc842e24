package dev.custombot.deployment.emulator.egain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.custombot.deployment.emulator.http.BadInput;
import dev.custombot.deployment.emulator.http.ControlInput;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * How the hub gets a token for the callback when a client application has registered where.
 *
 * @param url where
 * @param method POST or GET
 * @param headers of the request
 * @param payload of the request
 * @param path to the token in the answer: the names of members, one within the other
 */
record TokenRequest(String url, HttpMethod method, Map<String, String> headers, String payload, List<String> path) {

    private static final Set<String> METHODS = Set.of("POST", "GET");
    private static final long LIMIT_MILLIS = 5_000;

    static TokenRequest of(ControlInput wish) {
        String method = wish.text("method").orElse("POST");
        if (!METHODS.contains(method)) {
            throw new BadInput("\"method\" must be POST or GET");
        }
        String path = wish.text("accessTokenPath").orElse("$.accessToken");
        if (!path.matches("\\$(\\.[A-Za-z0-9_-]+)+")) {
            throw new BadInput("\"accessTokenPath\" must be a path of members such as $.accessToken");
        }
        return new TokenRequest(wish.address("url"), HttpMethod.valueOf(method), headers(wish), wish.text("payload").orElse(""),
                List.of(path.substring(2).split("\\.")));
    }

    /** As an authentication that is registered at the hub has it. */
    static TokenRequest of(JsonObject oauth2) {
        Map<String, String> headers = new HashMap<>();
        for (Object header : oauth2.getJsonArray("headers", new JsonArray())) {
            headers.put(((JsonObject) header).getString("name"), ((JsonObject) header).getString("value"));
        }
        return new TokenRequest(oauth2.getString("tokenRequestUrl"), HttpMethod.valueOf(oauth2.getString("method")), headers,
                oauth2.getString("payload", ""),
                List.of(oauth2.getString("accessTokenPath").replaceFirst("^\\$\\.", "").split("\\.")));
    }

    private static Map<String, String> headers(ControlInput wish) {
        Map<String, String> headers = new HashMap<>();
        wish.object("headers").ifPresent(given -> given.forEach(header -> {
            if (!(header.getValue() instanceof String value)) {
                throw new BadInput("\"headers\" must be strings by name");
            }
            headers.put(header.getKey(), value);
        }));
        return headers;
    }

    /** Fails with why there is no token. */
    Future<String> send(HttpClient client) {
        try {
            RequestOptions request = new RequestOptions().setMethod(method).setAbsoluteURI(url).setTimeout(LIMIT_MILLIS);
            headers.forEach(request::putHeader);
            return client.request(request).compose(open -> open.send(Buffer.buffer(payload))).compose(this::token);
        } catch (RuntimeException e) {
            // Whatever was registered: nobody can be asked there.
            return Future.failedFuture(e);
        }
    }

    private Future<String> token(HttpClientResponse response) {
        return response.body().map(body -> {
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("the token request was answered with " + response.statusCode());
            }
            return find(body).orElseThrow(() -> new IllegalStateException("there is no token in the answer"));
        });
    }

    private Optional<String> find(Buffer body) {
        try {
            Object found = body.toJsonObject();
            for (String member : path) {
                found = found instanceof JsonObject object ? object.getValue(member) : null;
            }
            return found instanceof String token ? Optional.of(token) : Optional.empty();
        } catch (DecodeException | ClassCastException e) {
            return Optional.empty();
        }
    }
}
