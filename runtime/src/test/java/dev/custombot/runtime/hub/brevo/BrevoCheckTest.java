package dev.custombot.runtime.hub.brevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.hub.egain.EgainConfig;
import dev.custombot.runtime.secret.LiteralSettings;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A bot at Brevo does not start without what Brevo must know, nor with what cannot be meant. */
class BrevoCheckTest {

    private static final String BOT = "quarkus.custom-bot.\"shop\".";

    private final Map<String, String> config = new HashMap<>();
    private final LaunchMode before = LaunchMode.current();

    @TempDir
    Path files;

    @BeforeEach
    void production() {
        LaunchMode.set(LaunchMode.NORMAL);
        set("hub.api-key", "xkeysib-1", "hub.agent.id", "agent-1", "hub.webhook.secret", "0123456789ab");
    }

    @AfterEach
    void restore() {
        LaunchMode.set(before);
    }

    @Test
    void keyAgentAndSecretAreEnough() {
        assertThat(wrong()).isEmpty();
    }

    @Test
    void withoutThemTheKeysAreNamed() {
        config.clear();
        set("hub.url", "https://api.brevo.com/v3");

        assertThat(wrong()).containsExactly("hub.agent.id", "hub.api-key", "hub.webhook.secret");
    }

    @Test
    void anAgentByEmailAndName() {
        set("hub.agent.id", "", "hub.agent.email", "bot@shop.example");
        assertThat(wrong()).containsExactly("hub.agent.id");
        set("hub.agent.name", "ShopBot");
        assertThat(wrong()).isEmpty();
        set("hub.agent.email", "bot");
        assertThat(wrong()).containsExactly("hub.agent.email");
        set("hub.agent.email", "bot@shop.example", "hub.agent.id", "agent-1");
        assertThat(wrong()).containsExactly("hub.agent.email", "hub.agent.name");
    }

    @ParameterizedTest
    @CsvSource({"hub.url, http://api.brevo.com/v3", "hub.url, ftp://x", "hub.api-key, changeme", "hub.api-key, é",
            "hub.webhook.secret, short", "hub.webhook.secret, with/slash/0123", "hub.webhook.secret, with+plus+0123",
            "hub.webhook.secret, please-change-me", "hub.webhook.previous-secret, short",
            "hub.webhook.secret-header, Authorization",
            "hub.webhook.secret-header, a header", "hub.agent.ping-interval, 1s", "hub.agent.ping-interval, 3m",
            "hub.request-timeout, 0s"})
    void whatCannotBeMeant(String key, String value) {
        set(key, value);

        assertThat(wrong()).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({"hub.agent.ping-interval, 0", "hub.agent.ping-interval, 2m", "hub.webhook.secret-header, X-Hub",
            "hub.url, http://localhost:8080"})
    void whatCan(String key, String value) {
        set(key, value);

        assertThat(wrong()).isEmpty();
    }

    /** In an address each sign must stand for itself; in a header it does. */
    @Test
    void aHeaderTakesMoreSigns() {
        set("hub.webhook.secret", "with/slash+0123", "hub.webhook.secret-header", "X-Hub");
        assertThat(wrong()).isEmpty();
        set("hub.webhook.secret", "é0123456789ab");
        assertThat(wrong()).containsExactly("hub.webhook.secret");
    }

    @Test
    void anAccountInPlaceOfTheSecret() {
        config.remove(BOT + "hub.webhook.secret");
        set("callback.authentication.basic.username", "brevo", "callback.authentication.basic.password", "0123456789ab");
        assertThat(wrong()).isEmpty();
        set("hub.webhook.secret-header", "X-Hub");
        assertThat(wrong()).containsExactly("hub.webhook.secret");
    }

    @Test
    void secretsInFiles() throws IOException {
        Path file = Files.writeString(files.resolve("secret"), "0123456789ab\n");
        config.clear();
        set("hub.agent.id", "agent-1", "hub.api-key-file", file.toString(), "hub.webhook.secret-file", file.toString(),
                "hub.webhook.previous-secret-file", files.resolve("none").toString());
        assertThat(wrong()).isEmpty();
        Files.writeString(file, "short");
        assertThat(wrong()).containsExactly("hub.webhook.secret-file");
        Files.delete(file);
        assertThat(wrong()).containsExactly("hub.api-key-file", "hub.webhook.secret-file");
    }

    private void set(String... keysAndValues) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            config.put(BOT + keysAndValues[i], keysAndValues[i + 1]);
        }
    }

    /** With the mappings of all that share the keys. */
    private List<String> wrong() {
        SmallRyeConfig made = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(new TreeMap<>(config), "given", 100)).withMapping(CustomBotConfig.class)
                .withMapping(EgainConfig.class).withMapping(BrevoConfig.class).withValidateUnknown(true).build();
        ConfigProblems problems = new ConfigProblems().below(BOT);
        BrevoCheck.check(made.getConfigMapping(BrevoConfig.class).bots().get("shop").hub(), LiteralSettings.of("shop", made),
                problems);
        try {
            problems.refuse();
            return List.of();
        } catch (ConfigurationException e) {
            return e.getConfigKeys().stream().map(key -> key.replace(BOT, "")).sorted().toList();
        }
    }
}
