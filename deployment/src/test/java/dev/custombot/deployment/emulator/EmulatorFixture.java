package dev.custombot.deployment.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.custombot.deployment.emulator.conversation.HubState;
import io.vertx.core.json.JsonObject;

/** An emulator and a callback to deliver to, for each test. */
public final class EmulatorFixture implements BeforeEachCallback, AfterEachCallback {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final UnaryOperator<HubEmulatorOptions> options;
    private HubEmulator emulator;
    private FakeCallback callback;

    public EmulatorFixture() {
        this(UnaryOperator.identity());
    }

    public EmulatorFixture(UnaryOperator<HubEmulatorOptions> options) {
        this.options = options;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        callback = new FakeCallback();
        emulator = new HubEmulator(options.apply(
                HubEmulatorOptions.forCallback(callback.address()).withRedeliveryDelay(Duration.ofMillis(20))));
        emulator.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        emulator.close();
        callback.close();
    }

    public HubEmulator emulator() {
        return emulator;
    }

    public FakeCallback callback() {
        return callback;
    }

    public JsonObject get(String path) {
        return json(request(path).GET());
    }

    public JsonObject post(String path, String body) {
        return json(request(path).POST(BodyPublishers.ofString(body)));
    }

    public JsonObject say(String conversation, String text) {
        return post("/control/conversations/" + conversation + "/messages",
                new JsonObject().put("type", "text").put("text", text).encode());
    }

    public JsonObject delivery(JsonObject said) {
        return get("/control/deliveries/" + said.getString("delivery"));
    }

    public String token() {
        return post("/oauth2/token", "grant_type=client_credentials&client_id=" + emulator.clientId() + "&client_secret="
                + emulator.clientSecret()).getString("access_token");
    }

    public HttpResponse<String> reply(String token, String conversation, String messageId) {
        return reply(token, conversation, messageId, Duration.ofSeconds(30));
    }

    public HttpResponse<String> reply(String token, String conversation, String messageId, Duration limit) {
        return send(request("/hub/v3/conversations/messages").timeout(limit).header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("""
                        {"messages":{"message":[{"messageId":"%s","type":{"value":"text"},"conversation":{"id":"%s"},
                         "sender":{"type":"custom_bot","participant":{"name":"b"}},"content":{"text":"hello"}}]}}"""
                        .formatted(messageId, HubState.idOf(conversation)))));
    }

    public HttpRequest.Builder request(String path) {
        String type = path.startsWith("/oauth2") ? "application/x-www-form-urlencoded" : "application/json";
        return HttpRequest.newBuilder(URI.create(emulator.url() + path)).header("Content-Type", type)
                .timeout(Duration.ofSeconds(30));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonObject json(HttpRequest.Builder request) {
        String body = send(request).body();
        return body.isEmpty() ? new JsonObject() : new JsonObject(body);
    }
}
