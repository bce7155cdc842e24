package dev.custombot.deployment.emulator.control;

import dev.custombot.conversation.Sender;
import io.vertx.core.json.JsonObject;

/** Lets a message tell what is known of its customer. */
final class Introduced {

    private Introduced() {}

    static void by(JsonObject message, JsonObject customer) {
        message.getJsonObject("conversation").getJsonObject("customer", new JsonObject()).mergeIn(customer);
        JsonObject sender = message.getJsonObject("sender");
        if (Sender.CUSTOMER.equals(sender.getString("type")) && customer.containsKey("name")) {
            sender.put("participant", new JsonObject().put("name", customer.getString("name")));
        }
    }
}
