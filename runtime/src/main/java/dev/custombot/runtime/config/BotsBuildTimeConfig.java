package dev.custombot.runtime.config;

import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import io.smallrye.config.WithUnnamedKey;

/** Which bots the application has, and which kind of hub each: fixed when it is built. */
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
@ConfigMapping(prefix = "quarkus.custom-bot")
public interface BotsBuildTimeConfig {

    /** The bots by name. */
    @ConfigDocSection
    @ConfigDocMapKey("bot-name")
    @WithParentName
    @WithUnnamedKey(CustomBotConfig.DEFAULT_BOT)
    Map<String, BotBuildTimeConfig> bots();

    /** One bot. */
    interface BotBuildTimeConfig {

        /** The hub. */
        HubBuildTimeConfig hub();
    }

    /** The hub. */
    interface HubBuildTimeConfig {

        /** The kind of the hub. A named bot is one whose kind is given when the application is built. */
        Optional<String> kind();
    }
}
