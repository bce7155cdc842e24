package dev.custombot.deployment.emulator.brevo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.json.JsonObject;

/** Every message as Brevo has it, by its id. */
final class Messages {

    private static final int MOST = 10_000;

    /** A message of a conversation. */
    record Message(String conversation, JsonObject json) {}

    private final Map<String, Message> messages = new LinkedHashMap<>();

    /** The message; the one that is there already if it was said before. */
    JsonObject add(String conversation, JsonObject message) {
        JsonObject kept = messages.computeIfAbsent(message.getString("id"), id -> new Message(conversation, message)).json();
        if (messages.size() > MOST) {
            messages.remove(messages.keySet().iterator().next());
        }
        return kept;
    }

    Optional<Message> find(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    void remove(String id) {
        messages.remove(id);
    }

    List<JsonObject> of(String conversation) {
        List<JsonObject> found = new ArrayList<>();
        messages.values().stream().filter(message -> message.conversation().equals(conversation))
                .forEach(message -> found.add(message.json()));
        return found;
    }

    void reset() {
        messages.clear();
    }
}
