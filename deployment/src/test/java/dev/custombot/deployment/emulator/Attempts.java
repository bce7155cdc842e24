package dev.custombot.deployment.emulator;

import java.util.List;

import io.vertx.core.json.JsonObject;

/** Reads the attempts of a delivery. */
final class Attempts {

    private Attempts() {}

    static List<Integer> statuses(JsonObject delivery) {
        return delivery.getJsonArray("attempts").stream().map(attempt -> ((JsonObject) attempt).getInteger("status")).toList();
    }
}
