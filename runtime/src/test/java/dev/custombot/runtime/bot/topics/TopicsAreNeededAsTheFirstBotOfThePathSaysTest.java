package dev.custombot.runtime.bot.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.CustomBotConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A missing topic of any bot would make the replica unready, also where the path's first bot wants it to stay ready without Kafka. */
class TopicsAreNeededAsTheFirstBotOfThePathSaysTest {

    private final BotSettings needsKafka = bot(Map.of());
    private final BotSettings doesNot = bot(Map.of("quarkus.custom-bot.callback.readiness-needs-kafka", "false"));

    @Test
    void theyAreByDefault() {
        assertThat(new BotTopics(needsKafka, needsKafka, false).areNeededToBeReady()).isTrue();
    }

    @Test
    void theyAreNotWhereTheFirstOneSaysSo() {
        assertThat(new BotTopics(needsKafka, doesNot, false).areNeededToBeReady()).isFalse();
    }

    private static BotSettings bot(Map<String, String> config) {
        CustomBotConfig made = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(config, "given", 100)).withMapping(CustomBotConfig.class).build()
                .getConfigMapping(CustomBotConfig.class);
        return new BotSettings(new BotNames(CustomBotConfig.DEFAULT_BOT), null,
                made.bots().get(CustomBotConfig.DEFAULT_BOT));
    }
}
