package dev.custombot.runtime.config;

import java.util.Map;

import dev.custombot.Bot;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;
import io.smallrye.config.WithUnnamedKey;

/** The bots of the application: a default one, and named ones. */
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
@ConfigMapping(prefix = "quarkus.custom-bot")
public interface CustomBotConfig {

    /** The name under which the default bot is found. */
    String DEFAULT_BOT = Bot.DEFAULT;

    /** What the keys of a bot start with. */
    static String keyPrefix(String bot) {
        return DEFAULT_BOT.equals(bot) ? "quarkus.custom-bot." : "quarkus.custom-bot.\"" + bot + "\".";
    }

    /** The bots by name. */
    @ConfigDocSection
    @ConfigDocMapKey("bot-name")
    @WithParentName
    @WithUnnamedKey(DEFAULT_BOT)
    @WithDefaults
    Map<String, BotConfig> bots();
}
