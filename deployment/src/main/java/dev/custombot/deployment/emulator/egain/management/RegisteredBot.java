package dev.custombot.deployment.emulator.egain.management;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.json.JsonObject;

/**
 * What is registered of a bot.
 *
 * @param callback its address
 * @param headers of each callback
 * @param authentication how the hub is to prove that it is the hub, as it was registered; empty when nothing is
 */
public record RegisteredBot(URI callback, Map<String, String> headers, Optional<JsonObject> authentication) {

    public RegisteredBot {
        headers = Map.copyOf(headers);
    }
}
