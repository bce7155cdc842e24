package dev.custombot.deployment.emulator.egain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Finds the messages in a JSON body that may be anything. */
final class ReceivedMessages {

    private static final String MESSAGES = "messages";

    private ReceivedMessages() {}

    /** The messages, a null taken for an absence; empty when one of them is no object. */
    static List<JsonObject> of(JsonObject body) {
        List<JsonObject> messages = new ArrayList<>();
        for (Object message : array(object(body, MESSAGES), "message")) {
            if (!(message instanceof JsonObject object)) {
                return List.of();
            }
            messages.add(withoutNulls(object));
        }
        return messages;
    }

    /** The ids of the conversations, also of a callback that has its messages inside of the metadata. */
    static List<String> conversations(JsonObject body) {
        List<JsonObject> messages = of(body.containsKey(MESSAGES) ? body : object(body, "metadata"));
        return messages.stream().map(message -> object(message, "conversation").getValue("id"))
                .filter(String.class::isInstance).map(String.class::cast).toList();
    }

    /** The name of the bot that a callback is for. */
    static Optional<String> recipient(JsonObject body) {
        return of(body.containsKey(MESSAGES) ? body : object(body, "metadata")).stream()
                .flatMap(message -> array(object(message, "recipients"), "recipient").stream())
                .filter(JsonObject.class::isInstance)
                .map(recipient -> object((JsonObject) recipient, "participant").getValue("name"))
                .filter(String.class::isInstance).map(String.class::cast).findFirst();
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.getValue(name) instanceof JsonObject object ? object : new JsonObject();
    }

    private static JsonArray array(JsonObject parent, String name) {
        return parent.getValue(name) instanceof JsonArray array ? array : new JsonArray();
    }

    /** A null is as good as nothing. */
    static JsonObject withoutNulls(JsonObject object) {
        JsonObject result = new JsonObject();
        object.forEach(entry -> {
            if (entry.getValue() != null) {
                result.put(entry.getKey(), withoutNulls(entry.getValue()));
            }
        });
        return result;
    }

    private static Object withoutNulls(Object value) {
        if (value instanceof JsonObject object) {
            return withoutNulls(object);
        }
        return value instanceof JsonArray array
                ? new JsonArray(new ArrayList<>(array.stream().map(ReceivedMessages::withoutNulls).toList()))
                : value;
    }
}
