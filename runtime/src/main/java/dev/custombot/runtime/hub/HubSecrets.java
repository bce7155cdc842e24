package dev.custombot.runtime.hub;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.custombot.runtime.secret.SecretSetting;

/** Has the secrets of a hub's configuration read again while the bot runs, and tells of each change by the key of its setting. */
public interface HubSecrets {

    /**
     * What the source makes of the setting: read once unless it is a file. Blocks; the supplier never does, and is asked at each use.
     *
     * @param source may fail with {@link dev.custombot.runtime.secret.UnusableSecretException}: at first the bot does not start, later the
     *        last secret stays
     */
    <T> Supplier<Optional<T>> watch(SecretSetting setting, Supplier<Optional<T>> source);

    /**
     * A secret, which must be there, and the one before it, which may come and go: both as they were at one moment, and exchanged at once. What
     * cannot be used changes neither. Blocks; the supplier never does, and is asked at each use.
     */
    Supplier<List<String>> watchBoth(SecretSetting inUse, SecretSetting previous);
}
