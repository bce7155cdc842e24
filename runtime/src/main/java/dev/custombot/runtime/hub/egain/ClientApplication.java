package dev.custombot.runtime.hub.egain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.custombot.runtime.hub.egain.EgainConfig.HubConnection;
import dev.custombot.runtime.secret.LiteralSettings;

/**
 * As which client application the bot gets its access tokens, each setting taken to the letter.
 *
 * @param parameters what the token endpoint wants besides
 */
record ClientApplication(String id, String secret, Map<String, String> parameters) {

    static final String ID = "hub.client-id";
    static final String SECRET = "hub.client-secret";
    private static final String PARAMETERS = "hub.token-parameters.\"";

    ClientApplication {
        parameters = Map.copyOf(parameters);
    }

    /** @throws dev.custombot.runtime.secret.UnusableSecretException if one of them refers to what is not there */
    static ClientApplication of(HubConnection hub, LiteralSettings settings) {
        Map<String, String> parameters = new LinkedHashMap<>();
        hub.tokenParameters().keySet()
                .forEach(name -> parameter(name, settings).ifPresent(value -> parameters.put(name, value)));
        return new ClientApplication(settings.findText(ID).orElseThrow(), settings.find(SECRET).orElseThrow(), parameters);
    }

    static Optional<String> parameter(String name, LiteralSettings settings) {
        return settings.findText(PARAMETERS + name + "\"");
    }

    /** Without the secret, and what may be one. */
    @Override
    public String toString() {
        return "ClientApplication[" + id + "]";
    }
}
