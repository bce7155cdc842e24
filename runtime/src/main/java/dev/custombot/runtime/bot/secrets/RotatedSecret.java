package dev.custombot.runtime.bot.secrets;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.custombot.runtime.secret.SecretSetting;
import dev.custombot.runtime.secret.UnusableSecretException;

/**
 * A secret that is in use, and one that is accepted besides during a rotation.
 *
 * @param inUse it must be there
 * @param previous it may come and go
 * @param made what a secret without a flaw is
 */
public record RotatedSecret<T>(SecretSetting inUse, SecretSetting previous, Function<String, T> made) {

    /** Whether anything of it is set. */
    public boolean isSet() {
        return inUse.isSet() || previous.isSet();
    }

    /**
     * Never empty. Blocks.
     *
     * @throws UnusableSecretException if there is none, or one that cannot be meant
     */
    public Optional<T> readInUse() {
        return Optional.of(inUse.read().map(made)
                .orElseThrow(() -> new UnusableSecretException(inUse.key(), "is needed, or " + inUse.fileKey())));
    }

    /**
     * Blocks.
     *
     * @throws UnusableSecretException if it cannot be meant
     */
    public Optional<T> readPrevious() {
        return previous.readIfThere().map(made);
    }

    /** Both as they are now, the one in use first; they change places at once. Blocks; the supplier never does. */
    public Supplier<List<T>> watched(WatchedSecrets secrets) {
        return secrets.watch(inUse.key(), () -> Stream.concat(readInUse().stream(), readPrevious().stream()).toList());
    }
}
