package dev.custombot.deployment.emulator.control;

import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Entries of a list without what is long in them, so that a page can ask for the list at each change. */
final class Brief {

    private static final List<String> LONG = List.of("body", "raw");
    private static final List<String> LONG_OF_ATTEMPTS = List.of("body", "headers");

    private Brief() {}

    static JsonObject delivery(JsonObject delivery) {
        JsonArray attempts = new JsonArray();
        delivery.getJsonArray("attempts").forEach(attempt -> attempts.add(without((JsonObject) attempt, LONG_OF_ATTEMPTS)));
        return without(delivery, LONG).put("attempts", attempts);
    }

    static JsonObject request(JsonObject request) {
        return without(request, LONG);
    }

    private static JsonObject without(JsonObject entry, List<String> fields) {
        JsonObject brief = new JsonObject();
        entry.forEach(field -> {
            if (!fields.contains(field.getKey())) {
                brief.put(field.getKey(), field.getValue());
            }
        });
        return brief;
    }
}
