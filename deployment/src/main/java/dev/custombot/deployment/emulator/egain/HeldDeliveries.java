package dev.custombot.deployment.emulator.egain;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.delivery.CallbackClient;
import dev.custombot.deployment.emulator.delivery.CallbackTarget;
import dev.custombot.deployment.emulator.delivery.Deliveries;
import dev.custombot.deployment.emulator.delivery.Delivery;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Delivers messages to the callback, one after the other within a conversation: a new token and at once again after a 401, and
 * again after a pause when it fails otherwise.
 */
final class HeldDeliveries implements Deliveries {

    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final int MOST_DOUBLINGS = 14;

    private final Vertx vertx;
    private final Duration redeliveryDelay;
    private final int maxAttempts;
    private final HubState state;
    private final CallbackClient callback;
    private final Function<JsonObject, CallbackTarget> targets;
    private final Map<String, Queue<Delivery>> waiting = new HashMap<>();

    /** @param targets where a callback goes, asked before each attempt */
    HeldDeliveries(Vertx vertx, Duration redeliveryDelay, int maxAttempts, HubState state, CallbackClient callback,
            Function<JsonObject, CallbackTarget> targets) {
        this.vertx = vertx;
        this.redeliveryDelay = redeliveryDelay;
        this.maxAttempts = maxAttempts;
        this.state = state;
        this.callback = callback;
        this.targets = targets;
    }

    @Override
    public String add(EmulatedConversation conversation, JsonObject message) {
        Delivery delivery = new Delivery(conversation.id(), message, message.getJsonObject("type").getString("value"),
                payload(message));
        state.delivery(delivery.toJson());
        Queue<Delivery> queue = waiting.computeIfAbsent(conversation.id(), id -> new ArrayDeque<>());
        queue.add(delivery);
        if (queue.size() == 1) {
            attempt(delivery);
        }
        return delivery.id();
    }

    @Override
    public void abandon() {
        waiting.clear();
    }

    private void attempt(Delivery delivery) {
        if (isNext(delivery)) {
            CallbackTarget target = targets.apply(delivery.content());
            callback.post(target, delivery.body(), "keep", "application/json")
                    .onSuccess(attempt -> attempted(delivery, target, attempt));
        }
    }

    private boolean isNext(Delivery delivery) {
        Queue<Delivery> queue = waiting.get(delivery.conversation());
        return queue != null && queue.peek() == delivery;
    }

    private void attempted(Delivery delivery, CallbackTarget target, JsonObject attempt) {
        if (!isNext(delivery)) {
            return;
        }
        delivery.attempted(attempt);
        int status = attempt.getInteger("status");
        if (status >= 200 && status < 300) {
            finish(delivery, "delivered");
        } else if (status == 401 && delivery.mayRenewToken()) {
            state.delivery(delivery.toJson());
            target.credential().refused();
            attempt(delivery);
        } else {
            failed(delivery);
        }
    }

    private void failed(Delivery delivery) {
        delivery.failed();
        if (delivery.failures() >= maxAttempts) {
            finish(delivery, "failed");
        } else {
            state.delivery(delivery.toJson());
            long pause = redeliveryDelay.toMillis() << Math.min(delivery.failures() - 1, MOST_DOUBLINGS);
            vertx.setTimer(Math.max(1, Math.min(pause, LONGEST_PAUSE_MILLIS)), timer -> attempt(delivery));
        }
    }

    private void finish(Delivery delivery, String outcome) {
        delivery.end(outcome);
        state.delivery(delivery.toJson());
        Queue<Delivery> queue = waiting.get(delivery.conversation());
        queue.remove();
        if (queue.isEmpty()) {
            waiting.remove(delivery.conversation());
        } else {
            attempt(queue.element());
        }
    }

    private static JsonObject payload(JsonObject message) {
        return new JsonObject()
                .put("metadata", new JsonObject().put("attributes",
                        new JsonArray().add(new JsonObject().put("name", "version").put("value", "v3"))))
                .put("messages", new JsonObject().put("message", new JsonArray().add(message)));
    }
}
