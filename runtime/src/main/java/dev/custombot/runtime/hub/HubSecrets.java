package dev.custombot.runtime.hub;

import java.util.Optional;
import java.util.function.Supplier;

import dev.custombot.runtime.secret.SecretSetting;

/** Has the secrets of a hub's configuration read again while the bot runs, and tells of each change by the key of its setting. */
@FunctionalInterface
public interface HubSecrets {

    /**
     * What the source makes of the setting: read once unless it is a file. Blocks; the supplier never does, and is asked at each use.
     *
     * @param source may fail with {@link dev.custombot.runtime.secret.UnusableSecretException}: at first the bot does not start, later the
     *        last secret stays
     */
    Supplier<Optional<String>> watch(SecretSetting setting, Supplier<Optional<String>> source);
}
