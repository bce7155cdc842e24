package dev.custombot.deployment.emulator.brevo;

import java.util.Objects;
import java.util.Optional;

/**
 * What the emulated account and the bot have agreed on.
 *
 * @param apiKey what the bot must show; can be changed while it runs
 * @param webhookSecret what the webhooks show
 * @param secretHeader the header that has the secret; it is a parameter of the address otherwise
 * @param account user and password that the webhooks show besides, with a colon between them
 */
public record BrevoSetting(String apiKey, String webhookSecret, Optional<String> secretHeader, Optional<String> account) {

    private static final BrevoSetting DEFAULTS = new BrevoSetting("emulated-api-key", "emulated-webhook-secret",
            Optional.empty(), Optional.empty());

    public BrevoSetting {
        Objects.requireNonNull(apiKey, "apiKey");
        Objects.requireNonNull(webhookSecret, "webhookSecret");
        Objects.requireNonNull(secretHeader, "secretHeader");
        Objects.requireNonNull(account, "account");
    }

    public static BrevoSetting defaults() {
        return DEFAULTS;
    }

    public BrevoSetting withApiKey(String key) {
        return new BrevoSetting(key, webhookSecret, secretHeader, account);
    }

    public BrevoSetting withWebhookSecret(String secret) {
        return new BrevoSetting(apiKey, secret, secretHeader, account);
    }

    public BrevoSetting withSecretHeader(String name) {
        return new BrevoSetting(apiKey, webhookSecret, Optional.of(name), account);
    }

    public BrevoSetting withAccount(String user, String password) {
        return new BrevoSetting(apiKey, webhookSecret, secretHeader, Optional.of(user + ":" + password));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "BrevoSetting[secretHeader=" + secretHeader + "]";
    }
}
