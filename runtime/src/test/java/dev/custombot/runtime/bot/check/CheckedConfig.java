package dev.custombot.runtime.bot.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.custombot.runtime.config.BotConfig;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.secret.LiteralSettings;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A configuration of the default bot, and the keys in it that a check finds wrong. */
final class CheckedConfig {

    private static final String BOT = "quarkus.custom-bot.";

    private final Map<String, String> config = new HashMap<>();
    private final String group;

    /** @param group in which the keys are, below that of the bot */
    CheckedConfig(String group) {
        this.group = group;
    }

    CheckedConfig set(String... keysAndValues) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            config.put(BOT + group + keysAndValues[i], keysAndValues[i + 1]);
        }
        return this;
    }

    CheckedConfig remove(String key) {
        config.remove(BOT + group + key);
        return this;
    }

    /** What a check is given. */
    record Given(BotConfig bot, LiteralSettings settings, ConfigProblems problems) {}

    /** Keys of the group without its name, others with theirs. */
    List<String> wrong(Consumer<Given> check) {
        SmallRyeConfig made = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(new TreeMap<>(config), "given", 100)).withMapping(CustomBotConfig.class)
                .build();
        ConfigProblems problems = new ConfigProblems().below(BOT);
        check.accept(new Given(made.getConfigMapping(CustomBotConfig.class).bots().get(CustomBotConfig.DEFAULT_BOT),
                LiteralSettings.of(CustomBotConfig.DEFAULT_BOT, made), problems));
        try {
            problems.refuse();
            return List.of();
        } catch (ConfigurationException e) {
            Set<String> keys = e.getConfigKeys();
            return keys.stream().map(key -> key.replace(BOT, "").replace(group, "")).sorted().collect(Collectors.toList());
        }
    }
}
