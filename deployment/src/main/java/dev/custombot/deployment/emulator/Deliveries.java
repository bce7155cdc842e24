package dev.custombot.deployment.emulator;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;

/**
 * Delivers messages to the callback, one after the other within a conversation: a new token and at once again after a 401, and
 * again after a pause when it fails otherwise.
 */
final class Deliveries {

    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final int MOST_DOUBLINGS = 14;

    private final Vertx vertx;
    private final HubEmulatorOptions options;
    private final HubState state;
    private final CallbackClient callback;
    private final Map<String, Queue<Delivery>> waiting = new HashMap<>();

    Deliveries(Vertx vertx, HubEmulatorOptions options, HubState state, CallbackClient callback) {
        this.vertx = vertx;
        this.options = options;
        this.state = state;
        this.callback = callback;
    }

    /** Returns the delivery's id at once. */
    String add(EmulatedConversation conversation, JsonObject message) {
        Delivery delivery = new Delivery(conversation.id(), message);
        state.delivery(delivery.toJson());
        Queue<Delivery> queue = waiting.computeIfAbsent(conversation.id(), id -> new ArrayDeque<>());
        queue.add(delivery);
        if (queue.size() == 1) {
            attempt(delivery);
        }
        return delivery.id();
    }

    /** What waits is not delivered any more, and what is under way is not repeated. */
    void abandon() {
        waiting.clear();
    }

    private void attempt(Delivery delivery) {
        if (isNext(delivery)) {
            callback.post(delivery.body(), "keep", "application/json")
                    .onSuccess(attempt -> attempted(delivery, attempt));
        }
    }

    private boolean isNext(Delivery delivery) {
        Queue<Delivery> queue = waiting.get(delivery.conversation());
        return queue != null && queue.peek() == delivery;
    }

    private void attempted(Delivery delivery, JsonObject attempt) {
        if (!isNext(delivery)) {
            return;
        }
        delivery.attempted(attempt);
        int status = attempt.getInteger("status");
        if (status >= 200 && status < 300) {
            finish(delivery, "delivered");
        } else if (status == 401 && delivery.mayRenewToken()) {
            state.delivery(delivery.toJson());
            callback.tokens().renew();
            attempt(delivery);
        } else {
            failed(delivery);
        }
    }

    private void failed(Delivery delivery) {
        delivery.failed();
        if (delivery.failures() >= options.maxDeliveryAttempts()) {
            finish(delivery, "failed");
        } else {
            state.delivery(delivery.toJson());
            long pause = options.redeliveryDelay().toMillis() << Math.min(delivery.failures() - 1, MOST_DOUBLINGS);
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
}
