package dev.custombot.runtime.secret;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;

import dev.custombot.runtime.config.CustomBotConfig;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Expressions;
import io.smallrye.config.SmallRyeConfig;

/**
 * The settings of a bot to the letter: a {@code $}, a backslash, a comma or a blank in an environment variable or a secret store means
 * itself. Only a value that is one reference and nothing else, such as <code>${HUB_PASSWORD}</code>, stands for what is held there.
 */
public final class LiteralSettings {

    private static final int DEEPEST = 8;
    /** What can refer to others in a file of the application. */
    private static final List<String> FILES = List.of(".properties", ".yaml", ".yml");

    private final SmallRyeConfig config;
    private final String prefix;

    private LiteralSettings(SmallRyeConfig config, String prefix) {
        this.config = config;
        this.prefix = prefix;
    }

    public static LiteralSettings of(String bot, Config config) {
        return new LiteralSettings(config.unwrap(SmallRyeConfig.class), CustomBotConfig.keyPrefix(bot));
    }

    /**
     * @param key below that of the bot
     * @return empty when there is none, or an empty one
     * @throws UnusableSecretException if it refers to what is not there
     */
    public Optional<String> find(String key) {
        return held(key).map(value -> resolve(key, value, DEEPEST)).filter(value -> !value.isEmpty());
    }

    /** As {@link #find}, of what is no secret: in a file of the application a part of it may be a reference. */
    public Optional<String> findText(String key) {
        return held(key).map(value -> isPartly(value) ? expanded(key, value) : resolve(key, value, DEEPEST))
                .filter(value -> !value.isEmpty());
    }

    /** Whether there is anything but an empty value, be it usable or not. */
    public boolean isHeld(String key) {
        return held(key).isPresent();
    }

    /** The keys of maps, the bot's name among them, may be written with quotes or without. */
    private Optional<ConfigValue> held(String key) {
        String bare = prefix.replace("\"", "");
        String bareKey = key.replace("\"", "");
        return Stream.of(prefix + key, bare + key, prefix + bareKey, bare + bareKey).map(this::raw)
                .filter(LiteralSettings::isThere)
                .findFirst();
    }

    private static boolean isThere(ConfigValue value) {
        return value.getValue() != null && !value.getValue().isEmpty();
    }

    private String resolve(String key, ConfigValue held, int depth) {
        String value = held.getValue();
        if (!value.startsWith("${") || !value.endsWith("}")) {
            requireNoPart(key, held);
            return value;
        }
        String reference = value.substring(2, value.length() - 1);
        if (reference.isEmpty() || reference.contains("${") || reference.contains("::")) {
            return expanded(key, held);
        }
        int colon = reference.indexOf(':');
        ConfigValue target = raw(colon < 0 ? reference : reference.substring(0, colon));
        if (isThere(target) && depth > 0) {
            return resolve(key, target, depth - 1);
        }
        if (colon < 0) {
            throw new UnusableSecretException(key, "refers to " + value + ", and there is no such value");
        }
        return reference.substring(colon + 1);
    }

    /** Nested references and encrypted values are what the configuration makes of them. */
    private String expanded(String key, ConfigValue held) {
        return config.getOptionalValue(held.getName(), String.class)
                .orElseThrow(() -> new UnusableSecretException(key, "refers to a value that is not there"));
    }

    /** Elsewhere in such a file it would have been put in: who wrote it does not mean the letters. */
    private static void requireNoPart(String key, ConfigValue held) {
        if (isPartly(held)) {
            throw new UnusableSecretException(key, "must be one reference and nothing beside it, or none");
        }
    }

    private static boolean isPartly(ConfigValue held) {
        String value = held.getValue();
        String source = String.valueOf(held.getConfigSourceName()).replace("]", "");
        return value.contains("${") && !(value.startsWith("${") && value.endsWith("}"))
                && FILES.stream().anyMatch(source::endsWith);
    }

    private ConfigValue raw(String key) {
        return Expressions.withoutExpansion(() -> config.getConfigValue(key));
    }
}
