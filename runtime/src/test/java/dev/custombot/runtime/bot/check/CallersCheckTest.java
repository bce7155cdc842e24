package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.runtime.config.AuthenticationConfig;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.secret.LiteralSettings;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What nobody could call with, or anybody, is named by its key. */
class CallersCheckTest {

    private static final String AUTHENTICATION = "quarkus.custom-bot.callback.authentication.";

    private final Map<String, String> config = new HashMap<>();
    private final LaunchMode before = LaunchMode.current();

    @BeforeEach
    void test() {
        LaunchMode.set(LaunchMode.TEST);
    }

    @AfterEach
    void restore() {
        LaunchMode.set(before);
    }

    @Test
    void userAndPasswordAreEnough() {
        set("basic.username", "hub", "basic.password", "secret");

        assertThat(wrong()).isEmpty();
    }

    @Test
    void nothingIsNotEnough() {
        assertThat(wrong()).containsExactly("bearer.jwks-url");
    }

    @Test
    void headersAloneAreNotEnough() {
        set("headers.\"X-Hub\".value", "a-long-enough-value");

        assertThat(wrong()).containsExactly("bearer.jwks-url");
    }

    @Test
    void halfOfACredential() {
        set("basic.username", "hub");
        assertThat(wrong()).containsExactly("basic.password");
        config.clear();
        set("basic.password", "secret");
        assertThat(wrong()).contains("basic.username");
        config.clear();
        set("basic.username", "hub", "basic.password", "secret", "basic.previous-username", "old");
        assertThat(wrong()).containsExactly("basic.previous-password");
    }

    @Test
    void twoPlacesForOneSecret() {
        set("basic.username", "hub", "basic.password", "secret", "basic.password-file", "/etc/hub/password");
        assertThat(wrong()).containsExactly("basic.password-file");
        config.clear();
        set("basic.credentials-provider", "hub", "basic.username", "hub");
        assertThat(wrong()).containsExactly("basic.username");
    }

    @Test
    void aHeaderWithoutValueOrWithALetterThatHeadersDoNotHave() {
        set("basic.username", "hub", "basic.password", "secret", "headers.\"X-Empty\".previous-value", "x-long-enough",
                "headers.\"X-Euro\".value", "a-€-b", "headers.\"x.hub\".value", "dots");
        assertThat(wrong()).containsExactlyInAnyOrder("headers.\"X-Empty\".value", "headers.\"X-Euro\".value",
                "headers.\"x.hub\".value");
    }

    @Test
    void aLetterThatHeadersDoNotHaveIsNamedWhereItIs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("value"), "a-long-€-value");
        set("basic.username", "hub", "basic.password", "secret", "headers.\"X-A\".value", "a-long-enough-value",
                "headers.\"X-A\".previous-value", "a-long-€-value", "headers.\"X-B\".value-file", file.toString(),
                "headers.\"X-C\".value", "a-long-enough-value", "headers.\"X-C\".previous-value-file", file.toString());

        assertThat(wrong()).containsExactly("headers.\"X-A\".previous-value", "headers.\"X-B\".value-file",
                "headers.\"X-C\".previous-value-file");
    }

    @Test
    void inProductionASecretIsLongAndAuthenticationOn() {
        LaunchMode.set(LaunchMode.NORMAL);
        set("basic.username", "hub", "basic.password", "eleven-char");
        assertThat(wrong()).containsExactly("basic.password");
        set("basic.password", "twelve-chars");
        assertThat(wrong()).isEmpty();
        set("enabled", "false");
        assertThat(wrong()).containsExactly("enabled");
    }

    @Test
    void elsewhereItMayBeOff() {
        LaunchMode.set(LaunchMode.DEVELOPMENT);
        set("enabled", "false");

        assertThat(wrong()).isEmpty();
    }

    @Test
    void whatAHubWithItsOwnWayIsAskedForByNobody() {
        assertThat(wrong(CallersCheck::checkOwnWay)).isEmpty();
        set("headers.\"X-Gateway\".value", "a-long-enough-value", "basic.password", "without-a-user", "bearer.public-key",
                "pem",
                "bearer.issuer", "harmless-alone");

        assertThat(wrong(CallersCheck::checkOwnWay)).containsExactly("basic.password", "bearer.public-key",
                "headers.\"X-Gateway\".value");
    }

    private void set(String... keysAndValues) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            config.put(AUTHENTICATION + keysAndValues[i], keysAndValues[i + 1]);
        }
    }

    private interface Check {

        void check(AuthenticationConfig authentication, LiteralSettings settings, ConfigProblems problems);
    }

    private List<String> wrong() {
        return wrong(CallersCheck::check);
    }

    private List<String> wrong(Check check) {
        SmallRyeConfig made = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(config, "given", 100)).withMapping(CustomBotConfig.class).build();
        ConfigProblems problems = new ConfigProblems().below("quarkus.custom-bot.");
        check.check(
                made.getConfigMapping(CustomBotConfig.class).bots().get(CustomBotConfig.DEFAULT_BOT).callback()
                        .authentication(),
                LiteralSettings.of(CustomBotConfig.DEFAULT_BOT, made), problems);
        try {
            problems.refuse();
            return List.of();
        } catch (ConfigurationException e) {
            Set<String> keys = e.getConfigKeys();
            return keys.stream().map(key -> key.replace(AUTHENTICATION, "")).sorted().toList();
        }
    }
}
