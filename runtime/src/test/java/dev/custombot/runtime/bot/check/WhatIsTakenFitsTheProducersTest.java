package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.CustomBotConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A message that no producer takes would be acknowledged and kept nowhere: a bot that lets it in does not start. */
class WhatIsTakenFitsTheProducersTest {

    private static final String BODY = "quarkus.custom-bot.callback.max-body-size";
    private static final String CALLBACKS = "mp.messaging.outgoing.custom-bot-callbacks-out.";
    private static final String DEAD_LETTERS = "mp.messaging.outgoing.custom-bot-dead-letters-out.";

    private final Map<String, String> config = new HashMap<>(
            Map.of(CALLBACKS + "max.request.size", "5242880", DEAD_LETTERS + "max.request.size", "5242880"));

    @Test
    void whatIsGivenByItselfIsGood() {
        check();
    }

    @Test
    void aLargerBodyNeedsBothToTakeIt() {
        config.put(BODY, "6M");

        assertThat(refused()).contains(BODY, CALLBACKS + "max.request.size must be at least 6356992",
                DEAD_LETTERS + "max.request.size must be at least 6356992");
    }

    @ParameterizedTest
    @CsvSource({CALLBACKS + "max.request.size, 20000", DEAD_LETTERS + "max.request.size, 4194304",
            CALLBACKS + "buffer.memory, 4194304", "kafka.buffer.memory, 1000",
            "mp.messaging.connector.smallrye-kafka.buffer.memory, 1000"})
    void oneThatTakesLessIsNamed(String key, String value) {
        config.put(key, value);

        assertThat(refused()).contains(BODY, key + " must be at least 4259840");
    }

    /** Unset it is 32 MB. */
    @Test
    void soIsItsMemory() {
        config.putAll(Map.of(BODY, "40M", CALLBACKS + "max.request.size", "50000000", DEAD_LETTERS + "max.request.size",
                "50000000", CALLBACKS + "buffer.memory", "50000000"));

        assertThat(refused()).contains(DEAD_LETTERS + "buffer.memory must be at least").doesNotContain(CALLBACKS);
    }

    @Test
    void aSmallerBodyNeedsLess() {
        config.putAll(Map.of(BODY, "10000", CALLBACKS + "max.request.size", "80000"));

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
        KafkaCheck.receiving(bot, bot.firstAtPath(List.of(bot)), made, problems);
        problems.refuse();
    }
}
