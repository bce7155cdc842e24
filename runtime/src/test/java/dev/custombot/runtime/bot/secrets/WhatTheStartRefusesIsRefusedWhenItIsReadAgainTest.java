package dev.custombot.runtime.bot.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.bot.callers.CallerSecretsReader;
import dev.custombot.runtime.callback.authentication.RequiredHeader;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.secret.LiteralSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A header's secret that no request can have is refused in a file that has changed as it is at the start: what was there stays. */
class WhatTheStartRefusesIsRefusedWhenItIsReadAgainTest {

    private static final String HEADER = "quarkus.custom-bot.callback.authentication.headers.\"X-Hub\".";

    @TempDir
    Path folder;

    private final Map<String, String> config = new HashMap<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WatchedSecrets watched = new WatchedSecrets(new ConfigProblems(), new BotMetrics(meters, "bot"),
            CustomBotLog.of("bot"));

    @BeforeEach
    void mount() throws IOException {
        write("value", "the-first-value");
        write("previous", "");
        config.put(HEADER + "value-file", folder.resolve("value").toString());
        config.put(HEADER + "previous-value-file", folder.resolve("previous").toString());
    }

    @Test
    void theOneInUse() throws IOException {
        RequiredHeader header = header();

        write("value", "the-sécond-value");
        watched.reload();
        assertThat(header.values().get()).containsExactly("the-first-value");

        write("value", "the-second-value");
        watched.reload();
        assertThat(header.values().get()).containsExactly("the-second-value");
    }

    @Test
    void theOneBefore() throws IOException {
        RequiredHeader header = header();

        write("previous", "the-zéroth-value");
        watched.reload();

        assertThat(header.values().get()).containsExactly("the-first-value");
    }

    @Test
    void theReaderRefusesItAtFirstToo() throws IOException {
        write("value", "the-fírst-value");

        assertThatThrownBy(this::header).isInstanceOf(ConfigurationException.class).hasMessageContaining("value-file")
                .hasMessageContaining("ASCII").hasMessageNotContaining("rst-value");
    }

    private RequiredHeader header() {
        List<RequiredHeader> headers = new CallerSecretsReader(
                LiteralSettings.of("<default>",
                        new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(config, "given", 100)).build()),
                watched).read(Set.of("X-Hub"), new ConfigProblems()).headers();
        assertThat(headers).hasSize(1);
        return headers.get(0);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
