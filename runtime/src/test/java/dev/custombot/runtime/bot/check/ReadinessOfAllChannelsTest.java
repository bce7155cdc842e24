package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.CustomBotConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What an application sets for all of its channels comes before what the bot's get at run time: one that contradicts the bot refuses the start. */
class ReadinessOfAllChannelsTest {

    private static final String WIDE = "mp.messaging.connector.smallrye-kafka.health-readiness-enabled";
    private static final String OWN = "quarkus.custom-bot.callback.readiness-needs-kafka";
    private static final String SIZE = "mp.messaging.outgoing.custom-bot-%s-out.max.request.size";

    private final Map<String, String> config = new HashMap<>(
            Map.of(SIZE.formatted("callbacks"), "5242880", SIZE.formatted("dead-letters"), "5242880"));

    @Test
    void isRefusedWhereItWouldLeaveTheReplicaReady() {
        config.put(WIDE, "false");

        assertThat(refused()).contains(WIDE + " must not be false", OWN);
    }

    @Test
    void isRefusedWhereItWouldMakeTheReplicaUnready() {
        config.putAll(Map.of(WIDE, "true", OWN, "false"));

        assertThat(refused()).contains(WIDE + " must not be true", OWN);
    }

    @Test
    void isGoodWhereBothSayTheSame() {
        config.putAll(Map.of(WIDE, "false", OWN, "false"));

        check();
    }

    private String refused() {
        String[] said = new String[1];
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(this::check)
                .satisfies(refusal -> said[0] = refusal.getMessage());
        return said[0];
    }

    private void check() {
        SmallRyeConfig made = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(config, "given", 100)).withMapping(CustomBotConfig.class).build();
        BotSettings bot = new BotSettings(new BotNames(CustomBotConfig.DEFAULT_BOT), null,
                made.getConfigMapping(CustomBotConfig.class).bots().get(CustomBotConfig.DEFAULT_BOT));
        ConfigProblems problems = new ConfigProblems();
        KafkaCheck.receiving(bot, bot, made, problems);
        problems.refuse();
    }
}
