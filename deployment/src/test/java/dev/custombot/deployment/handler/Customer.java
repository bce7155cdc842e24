package dev.custombot.deployment.handler;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A customer of the application under test, at the hub emulator. */
public final class Customer {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String conversation = UUID.randomUUID().toString();

    /** Begins a conversation with a message, and returns what the bot answers. */
    public static String sends(String type, JsonObject content) {
        return new Customer().say(type, content);
    }

    private String say(String type, JsonObject content) {
        // The application's port is known only now.
        ask(request("callback").PUT(BodyPublishers.ofString(
                new JsonObject().put("url", config("test.url") + "/callback").encode())));
        ask(request("conversations/" + conversation + "/messages")
                .POST(BodyPublishers.ofString(new JsonObject().put("type", type).put("json", content).encode())));
        JsonArray replies = await().atMost(LIMIT).until(
                () -> ask(request("replies?conversation=" + conversation).GET()).getJsonArray("replies"),
                found -> !found.isEmpty());
        return replies.getJsonObject(0).getString("text");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(config("custom-bot.emulator.url") + "/control/" + path)).timeout(LIMIT);
    }

    private static String config(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }

    private JsonObject ask(HttpRequest.Builder request) {
        try {
            return new JsonObject(client.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
