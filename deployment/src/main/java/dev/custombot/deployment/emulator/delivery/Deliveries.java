package dev.custombot.deployment.emulator.delivery;

import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import io.vertx.core.json.JsonObject;

/** Delivers messages to the callback, and again when that fails, by the hub's own rule. */
public interface Deliveries {

    /** Returns the delivery's id at once. */
    String add(EmulatedConversation conversation, JsonObject message);

    /** What waits is not delivered any more, and what is under way is not repeated. */
    void abandon();
}
