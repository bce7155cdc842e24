package dev.custombot.runtime.bot.issuer;

import java.util.Optional;
import java.util.function.Function;

import dev.custombot.runtime.bot.secrets.RotatedSecret;
import dev.custombot.runtime.callback.authentication.issuer.SecretHash;
import dev.custombot.runtime.callback.authentication.issuer.keys.MasterSecret;
import dev.custombot.runtime.callback.authentication.issuer.keys.PrivateKeys;
import dev.custombot.runtime.callback.authentication.issuer.keys.SigningKey;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretRules;
import dev.custombot.runtime.secret.SecretSetting;

/** Where the token endpoint of a bot has what it checks and signs with, and what of it cannot be meant. */
public final class EndpointSecrets {

    /** What the endpoint's keys start with, below that of the bot. */
    public static final String KEYS = "callback.authentication.token-endpoint.";

    private static final String SIGNING = KEYS + "signing.";

    private final LiteralSettings settings;

    /** @param settings of the bot */
    public EndpointSecrets(LiteralSettings settings) {
        this.settings = settings;
    }

    /** The secrets of a client, as hashes. */
    public RotatedSecret<SecretHash> hashes(String client) {
        String key = KEYS + "clients.\"" + client + "\".";
        return secret(key + "secret-hash", key + "previous-secret-hash", EndpointSecrets::flawOfHash, SecretHash::of);
    }

    /** Whether there are keys instead of secrets from which they follow. */
    public boolean areKeysGiven() {
        return settings.isHeld(SIGNING + "key-file");
    }

    /** From which the keys follow. */
    public RotatedSecret<MasterSecret> masters() {
        return secret(SIGNING + "secret", SIGNING + "previous-secret",
                text -> SecretRules.flaw(text).or(() -> MasterSecret.flaw(text)), MasterSecret::new);
    }

    /** The keys, where they are given. */
    public RotatedSecret<SigningKey> keys() {
        return secret(SIGNING + "key", SIGNING + "previous-key", EndpointSecrets::flawOfKey, PrivateKeys::read);
    }

    private <T> RotatedSecret<T> secret(String key, String previous, Function<String, Optional<String>> flaw,
            Function<String, T> made) {
        return new RotatedSecret<>(new SecretSetting(settings, key, flaw), new SecretSetting(settings, previous, flaw), made);
    }

    private static Optional<String> flawOfHash(String text) {
        return SecretHash.isWellFormed(text) ? Optional.empty() : Optional.of("must be sha256: and 64 hexadecimal digits");
    }

    private static Optional<String> flawOfKey(String pem) {
        try {
            PrivateKeys.read(pem);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("is not a private key in PEM (PKCS #8): Ed25519, or RSA of 2048 to 4096 bits");
        }
    }
}
