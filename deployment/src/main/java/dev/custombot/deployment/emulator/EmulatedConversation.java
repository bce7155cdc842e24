package dev.custombot.deployment.emulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A conversation as the hub has it: who talks to the customer now, which bot it was opened for, and what was said. */
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
    private Optional<String> participant;

    /** @param participant the bot that it is opened for; empty when nobody said so */
    EmulatedConversation(String id, String reference, Optional<String> participant) {
        this.id = id;
        this.reference = reference;
        this.participant = participant;
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

    /** The bot that customers' messages are for. */
    Optional<String> participant() {
        return participant;
    }

    void handTo(String newParticipant) {
        participant = Optional.of(newParticipant);
    }

    /** Whether the bot of the name may speak here; any may where nobody said whom it is for. */
    boolean hasPart(String name) {
        return participant.map(name::equals).orElse(true);
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
        JsonObject json = new JsonObject().put("id", id).put("ref", reference).put("state", state);
        participant.ifPresent(name -> json.put("participant", name));
        return json.put("messages", new JsonArray(List.copyOf(messages)));
    }
}
