package dev.custombot.deployment.emulator;

import java.util.List;

import io.vertx.core.json.JsonObject;

/** Reads the attempts of a delivery. */
public final class Attempts {

    private Attempts() {}

    public static List<Integer> statuses(JsonObject delivery) {
        return delivery.getJsonArray("attempts").stream().map(attempt -> ((JsonObject) attempt).getInteger("status")).toList();
    }
}
