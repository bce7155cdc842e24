package dev.custombot.deployment.emulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A conversation as the hub has it: who talks to the customer now, and what was said. */
final class EmulatedConversation {

    static final String WITH_BOT = "bot";
    static final String WITH_AGENT = "agent";
    static final String ENDED = "ended";

    private final String id;
    private final String reference;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> messageIds = new HashSet<>();
    private final List<JsonObject> messages = new ArrayList<>();
    private String state = WITH_BOT;

    EmulatedConversation(String id, String reference) {
        this.id = id;
        this.reference = reference;
    }

    String id() {
        return id;
    }

    String state() {
        return state;
    }

    void enter(String newState) {
        state = newState;
    }

    boolean knows(String messageId) {
        return messageIds.contains(messageId);
    }

    /** Takes the message, as on the wire, into the transcript; one that is delivered again is there already. */
    void add(JsonObject message) {
        messageIds.add(message.getString("messageId", ""));
        if (ids.add(message.getString("id"))) {
            messages.add(message.copy());
        }
    }

    JsonObject toJson() {
        return new JsonObject().put("id", id).put("ref", reference).put("state", state)
                .put("messages", new JsonArray(List.copyOf(messages)));
    }
}
