package dev.custombot.runtime.bot.dev;

import io.vertx.core.json.JsonObject;

/** What can be made to go wrong at an emulator from the page; the control API can more. */
public enum EmulatorFault {

    /** The token of the callbacks is expired; the hub notices by a 401. */
    EXPIRE("/control/callback-token/expire", new JsonObject()),
    /** Every token, or the key, that the bot has is refused. */
    REVOKE("/control/hub-tokens/revoke", new JsonObject()),
    TOO_MANY("/control/faults", fault().put("status", 429).put("retryAfterSeconds", 5)),
    UNAVAILABLE("/control/faults", fault().put("status", 503)),
    HANG("/control/faults", fault().put("hangMillis", 30_000)),
    HTML("/control/faults", fault().put("status", 502).put("page", true)),
    RESET("/control/faults", fault().put("reset", true)),
    /** The messages are taken, and the answer says otherwise. */
    LOST_ANSWER("/control/faults", fault().put("status", 504).put("afterStoring", true)),
    NO_TOKEN("/control/faults", fault().put("target", "token").put("status", 503));

    private final String path;
    private final JsonObject body;

    EmulatorFault(String path, JsonObject body) {
        this.path = path;
        this.body = body;
    }

    private static JsonObject fault() {
        return new JsonObject().put("target", "messages");
    }

    String path() {
        return path;
    }

    /** @param count how many requests it happens to, where that can be said */
    JsonObject body(int count) {
        return body.isEmpty() ? body.copy() : body.copy().put("count", count);
    }
}
