package dev.custombot.deployment.emulator.brevo;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.custombot.deployment.emulator.EmulatorFixture;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** An emulator that plays Brevo, and a webhook, for each test. */
final class BrevoEmulator implements BeforeEachCallback, AfterEachCallback {

    static final String KEY = "the-key";
    static final String SECRET = "s+cret";
    static final JsonObject BOT = new JsonObject().put("agentEmail", "bot@example.org").put("agentName", "Shop bot")
            .put("receivedFrom", "shop");

    private final EmulatorFixture emulator;

    BrevoEmulator() {
        this(UnaryOperator.identity());
    }

    BrevoEmulator(UnaryOperator<BrevoSetting> setting) {
        emulator = new EmulatorFixture(options -> options.withBrevo(
                setting.apply(BrevoSetting.defaults().withApiKey(KEY).withWebhookSecret(SECRET))));
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        emulator.beforeEach(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        emulator.afterEach(context);
    }

    EmulatorFixture hub() {
        return emulator;
    }

    /** The events that have come, once there are so many. */
    List<JsonObject> events(int count) {
        Awaitility.await().until(() -> emulator.callback().calls().size() >= count);
        return emulator.callback().calls().stream().map(call -> new JsonObject(call.body())).toList();
    }

    /** The visitor of a conversation of which an event has come. */
    String visitor() {
        return events(1).get(0).getJsonObject("visitor").getString("id");
    }

    HttpResponse<String> call(String method, String path, JsonObject body) {
        return call(KEY, method, path, body);
    }

    HttpResponse<String> call(String key, String method, String path, JsonObject body) {
        return emulator.send(emulator.request("/v3/conversations/" + path).header("api-key", key).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode())));
    }

    /** A text of the bot. */
    JsonObject send(String visitor, String text) {
        return new JsonObject(call("POST", "messages", BOT.copy().put("visitorId", visitor).put("text", text)).body());
    }

    void control(String method, String path, JsonObject body) {
        emulator.send(emulator.request("/control/" + path).method(method, BodyPublishers.ofString(body.encode())));
    }

    void rule(String name, Object value) {
        control("PUT", "rules", new JsonObject().put(name, value));
    }

    JsonArray replies() {
        return emulator.get("/control/replies").getJsonArray("replies");
    }
}
