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

    JsonObject fragment(EmulatedConversation conversation, JsonObject message) {
        return event(FRAGMENT, conversation).put("messages", new JsonArray().add(message)).put("agents",
                speakers(List.of(message)));
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
                        .put("displayedName", "Coral Otter").put("browserLanguage", "en").put("country", "Peru")
                        .put("attributes", new JsonObject().put("EMAIL", "alex@example.org").put("FIRSTNAME", "Alex")));
    }

    private JsonArray speakers(List<JsonObject> said) {
        Set<String> ids = new LinkedHashSet<>();
        said.stream().filter(message -> message.containsKey("agentId"))
                .forEach(message -> ids.add(message.getString("agentId")));
        return agents.withIds(ids);
    }
}
