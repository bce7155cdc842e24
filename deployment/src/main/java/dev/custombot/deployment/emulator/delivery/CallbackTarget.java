package dev.custombot.deployment.emulator.delivery;

import java.net.URI;
import java.util.Map;

/**
 * Where a bot's callbacks go.
 *
 * @param address of the callback
 * @param headers that each of them has
 * @param credential how the hub proves there that it is the hub
 */
public record CallbackTarget(URI address, Map<String, String> headers, CallbackCredential credential) {

    public CallbackTarget {
        headers = Map.copyOf(headers);
    }
}
