package dev.custombot.deployment.emulator.egain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Writes callbacks, in the shape that is wanted at the moment. */
final class Callbacks {

    private static final List<String> TIMES = List.of("created", "sent");

    private final Supplier<CallbackShape> shape;
    private final Set<String> described = new HashSet<>();
    private int written;

    Callbacks(Supplier<CallbackShape> shape) {
        this.shape = shape;
    }

    /** Whether messages that wait come together. */
    boolean joins() {
        return shape.get().several();
    }

    /** A callback with one message, which stays as it is. */
    JsonObject of(JsonObject message) {
        boolean isOdd = written++ % 2 == 1 && shape.get().alternating();
        JsonObject shaped = message.copy();
        String conversation = shaped.getJsonObject("conversation").getString("id");
        if (!described.add(conversation) && shape.get().sparse()) {
            shaped.put("conversation", new JsonObject().put("id", conversation));
        }
        if (shape.get().otherDates() && !isOdd) {
            TIMES.stream().filter(shaped::containsKey)
                    .forEach(time -> shaped.put(time, shaped.getString(time).replace('T', ' ').replace("Z", "")));
        }
        return envelope(new JsonArray().add(shaped), shape.get().nested() && !isOdd);
    }

    /** One callback instead of several. */
    JsonObject join(List<JsonObject> callbacks) {
        JsonArray messages = new JsonArray();
        callbacks.forEach(callback -> ReceivedMessages.of(callback.containsKey("messages")
                ? callback
                : callback.getJsonObject("metadata")).forEach(messages::add));
        return envelope(messages, !callbacks.get(0).containsKey("messages"));
    }

    private static JsonObject envelope(JsonArray message, boolean isNested) {
        JsonObject metadata = new JsonObject().put("attributes",
                new JsonArray().add(new JsonObject().put("name", "version").put("value", "v3")));
        JsonObject messages = new JsonObject().put("message", message);
        return isNested
                ? new JsonObject().put("metadata", metadata.put("messages", messages))
                : new JsonObject().put("metadata", metadata).put("messages", messages);
    }

    void reset() {
        described.clear();
    }
}
