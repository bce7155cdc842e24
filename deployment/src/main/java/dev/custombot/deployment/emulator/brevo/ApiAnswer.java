package dev.custombot.deployment.emulator.brevo;

import java.util.List;
import java.util.Optional;

import io.vertx.core.json.JsonObject;

/**
 * What an operation of the API comes to.
 *
 * @param body empty where Brevo sends none
 * @param conversations the ids of those that it was about
 */
record ApiAnswer(int status, Optional<JsonObject> body, List<String> conversations) {

    static ApiAnswer message(JsonObject message, String conversation) {
        return new ApiAnswer(200, Optional.of(message), List.of(conversation));
    }

    static ApiAnswer empty(int status) {
        return new ApiAnswer(status, Optional.empty(), List.of());
    }
}
