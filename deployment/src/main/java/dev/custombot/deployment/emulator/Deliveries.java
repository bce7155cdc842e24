package dev.custombot.deployment.emulator;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Delivers messages to the callback, one after the other within a conversation: a new token and at once again after a 401, and
 * again after a pause when it fails otherwise.
 */
final class Deliveries {

    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Vertx vertx;
    private final HubEmulatorOptions options;
    private final HubState state;
    private final CallbackClient callback;
    private final Map<String, Queue<JsonObject>> waiting = new HashMap<>();

    Deliveries(Vertx vertx, HubEmulatorOptions options, HubState state, CallbackClient callback) {
        this.vertx = vertx;
        this.options = options;
        this.state = state;
        this.callback = callback;
    }

    /** Returns the delivery's id at once. */
    String add(EmulatedConversation conversation, JsonObject message) {
        JsonObject delivery = new JsonObject().put("id", UUID.randomUUID().toString()).put("conversation", conversation.id())
                .put("messageId", message.getString("id")).put("type", message.getJsonObject("type").getString("value"))
                .put("outcome", "pending").put("attempts", new JsonArray()).put("body", payload(message));
        state.delivery(delivery);
        Queue<JsonObject> queue = waiting.computeIfAbsent(conversation.id(), id -> new ArrayDeque<>());
        queue.add(delivery);
        if (queue.size() == 1) {
            attempt(delivery, false);
        }
        return delivery.getString("id");
    }

    /** What is under way is not delivered any more. */
    void abandon() {
        waiting.clear();
    }

    private static JsonObject payload(JsonObject message) {
        return new JsonObject()
                .put("metadata", new JsonObject().put("attributes",
                        new JsonArray().add(new JsonObject().put("name", "version").put("value", "v3"))))
                .put("messages", new JsonObject().put("message", new JsonArray().add(message)));
    }

    private void attempt(JsonObject delivery, boolean tokenIsNew) {
        if (isAbandoned(delivery)) {
            return;
        }
        callback.post(delivery.getJsonObject("body").toBuffer(), callback.authorization("keep"), "application/json")
                .onSuccess(attempt -> attempted(delivery, attempt, tokenIsNew));
    }

    private boolean isAbandoned(JsonObject delivery) {
        Queue<JsonObject> queue = waiting.get(delivery.getString("conversation"));
        return queue == null || queue.peek() != delivery;
    }

    private void attempted(JsonObject delivery, JsonObject attempt, boolean tokenIsNew) {
        if (isAbandoned(delivery)) {
            return;
        }
        JsonArray attempts = delivery.getJsonArray("attempts").add(attempt);
        int status = attempt.getInteger("status");
        if (status >= 200 && status < 300) {
            finish(delivery, "delivered");
        } else if (status == 401 && !tokenIsNew) {
            callback.renewToken();
            state.delivery(delivery);
            attempt(delivery, true);
        } else if (attempts.size() >= options.maxAttempts()) {
            finish(delivery, "failed");
        } else {
            state.delivery(delivery);
            long pause = options.redeliveryDelay().toMillis() << Math.min(attempts.size() - 1, 10);
            vertx.setTimer(Math.max(1, Math.min(pause, LONGEST_PAUSE_MILLIS)), timer -> attempt(delivery, false));
        }
    }

    private void finish(JsonObject delivery, String outcome) {
        state.delivery(delivery.put("outcome", outcome));
        Queue<JsonObject> queue = waiting.get(delivery.getString("conversation"));
        queue.remove();
        if (queue.isEmpty()) {
            waiting.remove(delivery.getString("conversation"));
        } else {
            attempt(queue.element(), false);
        }
    }
}
