package dev.custombot.deployment.emulator.brevo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

import dev.custombot.MessageType;
import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.delivery.CallbackClient;
import dev.custombot.deployment.emulator.delivery.Deliveries;
import dev.custombot.deployment.emulator.delivery.Delivery;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;

/**
 * Delivers events as Brevo does: what was answered with 4xx other than 429 is not repeated, anything else is, four times with growing pauses,
 * and meanwhile the later ones go on. First attempts of one conversation come one after the other.
 */
final class WebhookDeliveries implements Deliveries {

    /** 10 min, 1 h, 2 h and 8 h at Brevo. */
    private static final List<Integer> PAUSES = List.of(1, 6, 12, 48);

    private final Vertx vertx;
    private final Duration firstPause;
    private final HubState state;
    private final CallbackClient callback;
    private final Messages messages;
    private final SaidMessage saidMessage;
    private final Events events;
    private final Behaviour behaviour;
    private final Map<String, Queue<Delivery>> waiting = new HashMap<>();
    private final Set<String> started = new HashSet<>();
    private final Set<Delivery> open = new HashSet<>();

    WebhookDeliveries(Vertx vertx, Duration firstPause, HubState state, CallbackClient callback, Messages messages,
            SaidMessage saidMessage, Events events, Behaviour behaviour) {
        this.vertx = vertx;
        this.firstPause = firstPause;
        this.state = state;
        this.callback = callback;
        this.messages = messages;
        this.saidMessage = saidMessage;
        this.events = events;
        this.behaviour = behaviour;
    }

    @Override
    public String add(EmulatedConversation conversation, List<JsonObject> said) {
        if (said.size() == 1) {
            return add(said.get(0), conversation);
        }
        // Only a fragment has several.
        int first = started.contains(conversation.id()) ? 0 : 1;
        said.subList(0, first).forEach(message -> add(message, conversation));
        List<JsonObject> together = said.subList(first, said.size()).stream()
                .map(message -> messages.add(conversation.id(), saidMessage.of(message))).toList();
        return deliver(conversation, said.subList(first, said.size()), events.fragment(conversation, together)).id();
    }

    private String add(JsonObject said, EmulatedConversation conversation) {
        if (MessageType.CONVERSATION_END.equals(said.getJsonObject("type").getString("value"))) {
            started.remove(conversation.id());
            return deliver(conversation, List.of(said), events.transcript(conversation)).id();
        }
        return tell(conversation, said, messages.add(conversation.id(), saidMessage.of(said))).id();
    }

    /** What the bot has sent itself comes back to it. */
    void addOwn(EmulatedConversation conversation, JsonObject message) {
        if (behaviour.tellsOwn()) {
            tell(conversation, message, message).own();
            state.changed("delivery");
        }
    }

    @Override
    public void abandon() {
        open.clear();
        waiting.clear();
        started.clear();
    }

    @Override
    public void abandon(String conversation) {
        waiting.remove(conversation);
        started.remove(conversation);
        open.removeIf(delivery -> delivery.conversation().equals(conversation));
    }

    private Delivery tell(EmulatedConversation conversation, JsonObject said, JsonObject message) {
        if (EmulatedConversation.ENDED.equals(conversation.state())) {
            conversation.enter(EmulatedConversation.WITH_BOT);
        }
        // Neither a trigger nor an automated message starts a conversation.
        boolean automated = message.getBoolean("isPushed", false) || message.getBoolean("isTrigger", false);
        if (automated || !started.add(conversation.id())) {
            return deliver(conversation, List.of(said), events.fragment(conversation, List.of(message)));
        }
        Delivery first = deliver(conversation, List.of(said), events.started(conversation, message));
        return behaviour.repeatsFirst()
                ? deliver(conversation, List.of(said), events.fragment(conversation, List.of(message)))
                : first;
    }

    private Delivery deliver(EmulatedConversation conversation, List<JsonObject> said, JsonObject event) {
        Delivery delivery = new Delivery(conversation.id(), said, event.getString("eventName"), event.copy());
        add(delivery);
        return delivery;
    }

    @Override
    public String add(Delivery delivery) {
        state.delivery(delivery.toJson());
        open.add(delivery);
        Queue<Delivery> queue = waiting.computeIfAbsent(delivery.conversation(), id -> new ArrayDeque<>());
        queue.add(delivery);
        if (queue.size() == 1) {
            attempt(delivery);
        }
        return delivery.id();
    }

    private void attempt(Delivery delivery) {
        callback.post(callback.target(), delivery.body(), "keep", "application/json").onSuccess(attempt -> {
            if (open.contains(delivery)) {
                attempted(delivery, attempt);
                next(delivery);
            }
        });
    }

    private void attempted(Delivery delivery, JsonObject attempt) {
        delivery.attempted(attempt);
        int status = attempt.getInteger("status");
        if (status >= 200 && status < 300) {
            end(delivery, "delivered");
        } else if (status >= 400 && status < 500 && status != 429 || delivery.failures() >= PAUSES.size()) {
            end(delivery, "failed");
        } else {
            long pause = firstPause.toMillis() * PAUSES.get(delivery.failures());
            delivery.failed();
            vertx.setTimer(Math.max(1, pause), due -> {
                if (open.contains(delivery)) {
                    attempt(delivery);
                }
            });
        }
        state.delivery(delivery.toJson());
    }

    private void end(Delivery delivery, String outcome) {
        open.remove(delivery);
        delivery.end(outcome);
    }

    private void next(Delivery delivery) {
        Queue<Delivery> queue = waiting.get(delivery.conversation());
        if (queue == null || queue.peek() != delivery) {
            return;
        }
        queue.remove();
        if (queue.isEmpty()) {
            waiting.remove(delivery.conversation());
        } else {
            attempt(queue.element());
        }
    }
}
