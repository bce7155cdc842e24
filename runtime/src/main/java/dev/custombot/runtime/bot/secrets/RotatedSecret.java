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

    /** Nobody rotates twice within a few reads. */
    private static final int MOST_READINGS = 4;

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
        return textInUse().map(made);
    }

    /**
     * Blocks.
     *
     * @throws UnusableSecretException if it cannot be meant
     */
    public Optional<T> readPrevious() {
        return previous.readIfThere().map(made);
    }

    /**
     * Both as they were at one moment, the one in use first; they change places at once. Read once unless one of them is a file. Blocks;
     * the supplier never does.
     */
    public Supplier<List<T>> watched(WatchedSecrets secrets) {
        Supplier<List<T>> source = () -> ofOneMoment().stream().map(made).toList();
        if (inUse.isFile() || previous.isFile()) {
            return secrets.watch(inUse.isFile() ? inUse.fileKey() : previous.fileKey(), source);
        }
        List<T> both = secrets.once(source);
        return () -> both;
    }

    /** Nobody can read two files at once: that they were exchanged in between shows when they are read again. */
    private List<String> ofOneMoment() {
        List<String> read = texts();
        for (int i = 1; i < MOST_READINGS; i++) {
            List<String> again = texts();
            if (again.equals(read)) {
                return read;
            }
            read = again;
        }
        return read;
    }

    private List<String> texts() {
        return Stream.concat(textInUse().stream(), previous.readIfThere().stream()).toList();
    }

    private Optional<String> textInUse() {
        return Optional.of(inUse.read()
                .orElseThrow(() -> new UnusableSecretException(inUse.key(), "is needed, or " + inUse.fileKey())));
    }
}
