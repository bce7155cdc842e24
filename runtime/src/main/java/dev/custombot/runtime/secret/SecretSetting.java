package dev.custombot.runtime.secret;

import java.util.Optional;
import java.util.function.Function;

/**
 * A secret in a setting, or in the file that the setting with {@code -file} behind it names.
 *
 * @param settings where it is
 * @param key of the setting, below that of the bot
 * @param flaw what is wrong with a secret, in words that hold no data; empty when it may be meant
 */
public record SecretSetting(LiteralSettings settings, String key, Function<String, Optional<String>> flaw) {

    /** One that callers show. */
    public SecretSetting(LiteralSettings settings, String key) {
        this(settings, key, SecretRules::flawOfCallers);
    }

    /** Whether there is anything to read again. */
    public boolean isFile() {
        return settings.find(fileKey()).isPresent();
    }

    /** Whether either of the two is set, whatever it is. */
    public boolean isSet() {
        return settings.isHeld(key) || settings.isHeld(fileKey());
    }

    /**
     * Empty when nothing is set. Blocks when it is in a file.
     *
     * @throws UnusableSecretException if what is there cannot be meant, or a file is not there
     */
    public Optional<String> read() {
        Optional<String> secret = readIfThere();
        if (secret.isEmpty() && isFile()) {
            throw new UnusableSecretException(fileKey(), "names a file that is empty or not there");
        }
        return secret;
    }

    /** As {@link #read}, of one whose file may come and go: without it there is none. */
    public Optional<String> readIfThere() {
        Optional<String> file = settings.find(fileKey());
        Optional<String> scalar = settings.find(key);
        if (file.isPresent() && scalar.isPresent()) {
            throw new UnusableSecretException(fileKey(), "cannot stand beside " + key);
        }
        String place = file.isPresent() ? fileKey() : key;
        Optional<String> secret = file.isPresent() ? SecretFile.read(fileKey(), file.get()) : scalar;
        secret.flatMap(flaw).ifPresent(found -> {
            throw new UnusableSecretException(place, found);
        });
        return secret;
    }

    /** The setting that names the file. */
    public String fileKey() {
        return key + "-file";
    }
}
