package dev.custombot.deployment.emulator.http;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** A body that may be anything. */
public final class JsonBody {

    private JsonBody() {}

    /** The body as JSON; empty when it is no JSON object. */
    public static JsonObject of(String text) {
        try {
            return text == null || text.isEmpty() ? new JsonObject() : new JsonObject(text);
        } catch (DecodeException e) {
            return new JsonObject();
        }
    }
}
