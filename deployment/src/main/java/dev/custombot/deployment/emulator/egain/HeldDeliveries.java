package dev.custombot.deployment.emulator.egain;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.delivery.CallbackClient;
import dev.custombot.deployment.emulator.delivery.CallbackTarget;
import dev.custombot.deployment.emulator.delivery.Deliveries;
import dev.custombot.deployment.emulator.delivery.Delivery;
import io.vertx.core.Vertx;
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
    private final Callbacks callbacks;
    private final Function<JsonObject, CallbackTarget> targets;
    private final Map<String, Queue<Delivery>> waiting = new HashMap<>();

    /** @param targets where a callback goes, asked before each attempt */
    HeldDeliveries(Vertx vertx, Duration redeliveryDelay, int maxAttempts, HubState state, CallbackClient callback,
            Callbacks callbacks, Function<JsonObject, CallbackTarget> targets) {
        this.vertx = vertx;
        this.redeliveryDelay = redeliveryDelay;
        this.maxAttempts = maxAttempts;
        this.state = state;
        this.callback = callback;
        this.callbacks = callbacks;
        this.targets = targets;
    }

    @Override
    public String add(EmulatedConversation conversation, List<JsonObject> messages) {
        String types = messages.stream().map(message -> message.getJsonObject("type").getString("value"))
                .collect(Collectors.joining(", "));
        List<JsonObject> bodies = messages.stream().map(callbacks::of).toList();
        return add(new Delivery(conversation.id(), messages, types,
                bodies.size() == 1 ? bodies.get(0) : callbacks.join(bodies)));
    }

    @Override
    public String add(Delivery delivery) {
        state.delivery(delivery.toJson());
        Queue<Delivery> queue = waiting.computeIfAbsent(delivery.conversation(), id -> new ArrayDeque<>());
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

    @Override
    public void abandon(String conversation) {
        waiting.remove(conversation);
    }

    private void attempt(Delivery delivery) {
        if (isNext(delivery)) {
            List<Delivery> together = callbacks.joins()
                    ? List.copyOf(waiting.get(delivery.conversation()))
                    : List.of(delivery);
            JsonObject body = together.size() == 1
                    ? delivery.content()
                    : callbacks.join(together.stream().map(Delivery::content).toList());
            CallbackTarget target = targets.apply(body);
            callback.post(target, body.toBuffer(), "keep", "application/json")
                    .onSuccess(attempt -> attempted(together, target, attempt));
        }
    }

    private boolean isNext(Delivery delivery) {
        Queue<Delivery> queue = waiting.get(delivery.conversation());
        return queue != null && queue.peek() == delivery;
    }

    private void attempted(List<Delivery> together, CallbackTarget target, JsonObject attempt) {
        Delivery first = together.get(0);
        if (!isNext(first)) {
            return;
        }
        together.forEach(delivery -> delivery.attempted(attempt.copy()));
        int status = attempt.getInteger("status");
        if (status >= 200 && status < 300) {
            finish(together, "delivered");
        } else if (status == 401 && first.mayRenewToken()) {
            together.forEach(delivery -> state.delivery(delivery.toJson()));
            target.credential().refused();
            attempt(first);
        } else {
            failed(together);
        }
    }

    private void failed(List<Delivery> together) {
        together.forEach(Delivery::failed);
        Delivery first = together.get(0);
        if (first.failures() >= maxAttempts) {
            finish(together, "failed");
        } else {
            together.forEach(delivery -> state.delivery(delivery.toJson()));
            long pause = redeliveryDelay.toMillis() << Math.min(first.failures() - 1, MOST_DOUBLINGS);
            vertx.setTimer(Math.max(1, Math.min(pause, LONGEST_PAUSE_MILLIS)), timer -> attempt(first));
        }
    }

    private void finish(List<Delivery> together, String outcome) {
        Queue<Delivery> queue = waiting.get(together.get(0).conversation());
        together.forEach(delivery -> {
            delivery.end(outcome);
            state.delivery(delivery.toJson());
            queue.remove();
        });
        if (queue.isEmpty()) {
            waiting.remove(together.get(0).conversation());
        } else {
            attempt(queue.element());
        }
    }
}
