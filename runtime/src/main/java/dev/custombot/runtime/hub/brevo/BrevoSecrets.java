package dev.custombot.runtime.hub.brevo;

import java.util.Optional;

import dev.custombot.runtime.hub.HubSecrets;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretRules;
import dev.custombot.runtime.secret.SecretSetting;
import dev.custombot.runtime.secret.UnusableSecretException;

/**
 * The secrets that a bot and Brevo share, where they are held.
 *
 * @param apiKey the account's
 * @param webhook in Brevo's webhooks
 * @param previousWebhook accepted besides, during a rotation
 */
record BrevoSecrets(SecretSetting apiKey, SecretSetting webhook, SecretSetting previousWebhook) {

    static BrevoSecrets of(LiteralSettings settings) {
        return new BrevoSecrets(new SecretSetting(settings, "hub.api-key", BrevoSecrets::flawOfKey),
                new SecretSetting(settings, "hub.webhook.secret", secret -> flawOfWebhook(settings, secret)),
                new SecretSetting(settings, "hub.webhook.previous-secret", secret -> flawOfWebhook(settings, secret)));
    }

    /** Whose requests Brevo counts, as far as the bot can know. Blocks when the key is in a file. */
    Optional<String> account() {
        try {
            return apiKey.read();
        } catch (UnusableSecretException e) {
            return Optional.empty();
        }
    }

    /** Empty where callers show no secret. Blocks. */
    Optional<WebhookSecret> watchedWebhook(HubSecrets watched, Optional<String> header) {
        return webhook.isSet()
                ? Optional.of(new WebhookSecret(header, watched.watchBoth(webhook, previousWebhook)))
                : Optional.empty();
    }

    private static Optional<String> flawOfKey(String key) {
        return SecretRules.flaw(key).or(() -> SecretRules.flawOfHeader(key));
    }

    private static Optional<String> flawOfWebhook(LiteralSettings settings, String secret) {
        return SecretRules.flawOfCallers(secret).or(() -> {
            if (settings.isHeld(WebhookSecret.HEADER_KEY)) {
                return SecretRules.flawOfHeader(secret);
            }
            return secret.matches("[A-Za-z0-9._~-]+")
                    ? Optional.empty()
                    : Optional.of(
                            "must have letters, digits, dots, dashes, underscores and tildes only, as it stands in an address");
        });
    }
}
