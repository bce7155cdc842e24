package dev.custombot.deployment.emulator.delivery;

import java.util.List;

import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import io.vertx.core.json.JsonObject;

/** Delivers messages to the callback, and again when that fails, by the hub's own rule. */
public interface Deliveries {

    /** Returns the delivery's id at once. */
    default String add(EmulatedConversation conversation, JsonObject message) {
        return add(conversation, List.of(message));
    }

    /** The same with messages that come in one callback. */
    String add(EmulatedConversation conversation, List<JsonObject> messages);

    /** The same with what was delivered before, as it was. */
    String add(Delivery again);

    /** What waits is not delivered any more, and what is under way is not repeated. */
    void abandon();

    /** The same for what was said in one conversation, which is over. */
    void abandon(String conversation);
}
