package dev.custombot.deployment.emulator.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A conversation as the hub has it: who talks to the customer now, which bot it was opened for, and what was said. */
public final class EmulatedConversation {

    public static final String WITH_BOT = "bot";
    public static final String WITH_AGENT = "agent";
    public static final String ENDED = "ended";

    private final String id;
    private final String reference;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> messageIds = new HashSet<>();
    private final List<JsonObject> messages = new ArrayList<>();
    private String state = WITH_BOT;
    private Optional<String> participant;
    private Optional<JsonObject> customer = Optional.empty();
    private int revision;

    /** @param participant the bot that it is opened for; empty when nobody said so */
    public EmulatedConversation(String id, String reference, Optional<String> participant) {
        this.id = id;
        this.reference = reference;
        this.participant = participant;
    }

    public String id() {
        return id;
    }

    public String state() {
        return state;
    }

    public void enter(String newState) {
        state = newState;
    }

    /** The bot that customers' messages are for. */
    public Optional<String> participant() {
        return participant;
    }

    public void handTo(String newParticipant) {
        participant = Optional.of(newParticipant);
    }

    /** What is known of the customer from now on: name, attributes, contacts. */
    public void introduce(JsonObject newCustomer) {
        customer = Optional.of(newCustomer.copy());
    }

    /** Empty for somebody of whom nothing was said. */
    public Optional<JsonObject> customer() {
        return customer;
    }

    /** Whether the bot of the name may speak here; any may where nobody said whom it is for. */
    public boolean hasPart(String name) {
        return participant.map(name::equals).orElse(true);
    }

    public boolean knows(String messageId) {
        return messageIds.contains(messageId);
    }

    /** Takes the message, as on the wire, into the transcript; one that is delivered again is there already. */
    public void add(JsonObject message) {
        messageIds.add(message.getString("messageId", ""));
        if (ids.add(message.getString("id"))) {
            messages.add(message.copy());
        }
    }

    /** What was said before the emulator was started anew, and who had the conversation then. */
    public void restore(List<JsonObject> said, String whoHasIt) {
        said.forEach(this::add);
        state = whoHasIt;
    }

    /** Changes what was said. */
    public void change(String messageId, Consumer<JsonObject> change) {
        messages.stream().filter(message -> messageId.equals(message.getString("id"))).forEach(change);
        revision++;
    }

    /** Takes back what was said. */
    public void remove(String messageId) {
        messages.removeIf(message -> messageId.equals(message.getString("id")));
        revision++;
    }

    /** Also with how often something that was said has changed, so that a page knows to draw it anew. */
    public JsonObject toJson() {
        return described().put("messages", new JsonArray(List.copyOf(messages)));
    }

    /** Instead of its messages how many they are, and the last that is no sign of somebody typing. */
    public JsonObject summary() {
        JsonObject summary = described().put("count", messages.size());
        customer.map(known -> known.getString("name")).ifPresent(name -> summary.put("customer", name));
        messages.stream().filter(message -> !message.getJsonObject("type").getString("value").startsWith("typing."))
                .reduce((first, second) -> second).ifPresent(last -> summary.put("last", last));
        return summary;
    }

    private JsonObject described() {
        JsonObject json = new JsonObject().put("id", id).put("ref", reference).put("state", state)
                .put("revision", revision);
        participant.ifPresent(name -> json.put("participant", name));
        return json;
    }
}
