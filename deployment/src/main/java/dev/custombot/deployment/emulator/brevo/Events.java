package dev.custombot.deployment.emulator.brevo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The bodies of webhooks. */
final class Events {

    static final String STARTED = "conversationStarted";
    static final String FRAGMENT = "conversationFragment";
    static final String TRANSCRIPT = "conversationTranscript";

    private final Agents agents;
    private final Messages messages;

    Events(Agents agents, Messages messages) {
        this.agents = agents;
        this.messages = messages;
    }

    JsonObject started(EmulatedConversation conversation, JsonObject message) {
        return event(STARTED, conversation).put("isNoAvailableAgent", agents.isNobodyAvailable())
                .put("conversationStartPage",
                        new JsonObject().put("link", "https://shop.example.org/cart").put("title", "Cart"))
                .put("message", message);
    }

    JsonObject fragment(EmulatedConversation conversation, List<JsonObject> together) {
        return event(FRAGMENT, conversation).put("messages", new JsonArray(together)).put("agents", speakers(together));
    }

    JsonObject transcript(EmulatedConversation conversation) {
        List<JsonObject> all = messages.of(conversation.id());
        return event(TRANSCRIPT, conversation).put("messages", new JsonArray(all)).put("agents", speakers(all))
                .put("missedMessagesCount", 0);
    }

    private JsonObject event(String name, EmulatedConversation conversation) {
        String visitor = conversation.id();
        return new JsonObject().put("eventName", name).put("conversationId", "conversation-" + visitor).put("visitor",
                new JsonObject().put("id", visitor).put("threadId", "thread-" + visitor).put("source", "widget")
                        .put("browserLanguage", "en").put("country", "Peru")
                        .mergeIn(conversation.customer().map(Events::known).orElseGet(Events::anybody)));
    }

    private static JsonObject anybody() {
        return new JsonObject().put("displayedName", "Coral Otter").put("attributes",
                new JsonObject().put("EMAIL", "alex@example.org").put("FIRSTNAME", "Alex"));
    }

    /** A customer as a test describes one: a mail address and a telephone number are attributes at Brevo. */
    private static JsonObject known(JsonObject customer) {
        JsonObject attributes = new JsonObject();
        customer.getJsonArray("attributes", new JsonArray()).forEach(attribute -> attributes
                .put(((JsonObject) attribute).getString("name"), ((JsonObject) attribute).getString("value")));
        customer.getJsonObject("contacts", new JsonObject()).getJsonArray("contact", new JsonArray()).forEach(entry -> {
            JsonObject contact = (JsonObject) entry;
            attributes.put("email".equals(contact.getString("type")) ? "EMAIL" : "SMS", contact.getString("address"));
        });
        return new JsonObject().put("displayedName", customer.getString("name", "Coral Otter")).put("attributes", attributes);
    }

    private JsonArray speakers(List<JsonObject> said) {
        Set<String> ids = new LinkedHashSet<>();
        said.stream().filter(message -> message.containsKey("agentId"))
                .forEach(message -> ids.add(message.getString("agentId")));
        return agents.withIds(ids);
    }
}
