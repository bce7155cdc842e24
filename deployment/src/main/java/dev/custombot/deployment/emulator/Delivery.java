package dev.custombot.deployment.emulator;

import java.util.UUID;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** One message on its way to the callback, with its attempts so far. */
final class Delivery {

    private final JsonObject json;
    private final String conversation;
    private boolean renewedToken;
    private int failures;

    Delivery(String conversation, JsonObject message) {
        this.conversation = conversation;
        this.json = new JsonObject().put("id", UUID.randomUUID().toString()).put("conversation", conversation)
                .put("messageId", message.getString("messageId")).put("type", message.getJsonObject("type").getString("value"))
                .put("outcome", "pending").put("attempts", new JsonArray()).put("body", payload(message));
    }

    String id() {
        return json.getString("id");
    }

    String conversation() {
        return conversation;
    }

    Buffer body() {
        return json.getJsonObject("body").toBuffer();
    }

    int failures() {
        return failures;
    }

    void attempted(JsonObject attempt) {
        json.getJsonArray("attempts").add(attempt);
    }

    /** Whether a 401 may be met with a new token; once only, the next 401 is a failure. */
    boolean mayRenewToken() {
        boolean first = !renewedToken;
        renewedToken = true;
        return first;
    }

    void failed() {
        failures++;
    }

    void end(String outcome) {
        json.put("outcome", outcome);
    }

    JsonObject toJson() {
        return json;
    }

    private static JsonObject payload(JsonObject message) {
        return new JsonObject()
                .put("metadata", new JsonObject().put("attributes",
                        new JsonArray().add(new JsonObject().put("name", "version").put("value", "v3"))))
                .put("messages", new JsonObject().put("message", new JsonArray().add(message)));
    }
}
