package dev.custombot.runtime.hub.egain.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.Way;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretSetting;

/** The keys of the secrets that the callback accepts besides, while they are rotated. */
final class PreviousSecrets {

    private static final String AUTHENTICATION = "callback.authentication.";

    private final LiteralSettings settings;
    private final Iterable<String> requiredHeaders;

    PreviousSecrets(LiteralSettings settings, Iterable<String> requiredHeaders) {
        this.settings = settings;
        this.requiredHeaders = requiredHeaders;
    }

    /**
     * Those that the hub does not show any more.
     *
     * @param client as which the hub asks the bot's own token endpoint
     */
    List<String> keys(Way way, Optional<String> client) {
        List<String> keys = new ArrayList<>();
        if (way == Way.BASIC) {
            add(AUTHENTICATION + "basic.previous-password", keys);
        } else if (way == Way.TOKEN_ENDPOINT) {
            client.ifPresent(id -> add(HubAccess.CLIENTS + "\"" + id + "\".previous-secret-hash", keys));
        }
        requiredHeaders.forEach(name -> add(AUTHENTICATION + "headers.\"" + name + "\".previous-value", keys));
        return keys;
    }

    private void add(String key, List<String> keys) {
        SecretSetting setting = new SecretSetting(settings, key);
        if (setting.isSet()) {
            keys.add(setting.isFile() ? setting.fileKey() : key);
        }
    }
}
