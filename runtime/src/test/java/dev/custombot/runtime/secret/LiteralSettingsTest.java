package dev.custombot.runtime.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What an environment variable or a secret store holds is taken to the letter, and a file may refer to it. */
class LiteralSettingsTest {

    private static final String KEY = "callback.authentication.basic.password";
    private static final String VARIABLE = "QUARKUS_CUSTOM_BOT_CALLBACK_AUTHENTICATION_BASIC_PASSWORD";

    @ParameterizedTest
    @ValueSource(strings = {"Gh7,tree-9", "Gh7\\,tree-9", "a$$b", "ab${c}d", "a\\b", "old, new", "old ", " old", "a:b", "a${",
            "a}b",
            "\"quoted\"", "a#b", "${not closed"})
    void everyLetterOfAVariableMeansItself(String password) {
        assertThat(settings(Map.of(VARIABLE, password), Map.of()).find(KEY)).contains(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gh7,tree-9", "a$$b", "ab${c}d", "a\\b", " old "})
    void everyLetterMeansItselfAlsoWhereAFileRefersToTheVariable(String password) {
        assertThat(settings(Map.of("HUB_PASSWORD", password), Map.of("quarkus.custom-bot." + KEY, "${HUB_PASSWORD}")).find(KEY))
                .contains(password);
    }

    @Test
    void aReferenceMayHaveADefault() {
        assertThat(settings(Map.of(), Map.of("quarkus.custom-bot." + KEY, "${HUB_PASSWORD:a$b}")).find(KEY)).contains("a$b");
        assertThat(settings(Map.of(), Map.of("quarkus.custom-bot." + KEY, "${HUB_PASSWORD:}")).find(KEY)).isEmpty();
    }

    @Test
    void aReferenceMayLeadToAnother() {
        assertThat(
                settings(Map.of("DEEP", "a$b"), Map.of("quarkus.custom-bot." + KEY, "${other}", "other", "${DEEP}")).find(KEY))
                .contains("a$b");
    }

    @Test
    void aReferenceToNothingIsRefused() {
        assertRefused(Map.of("quarkus.custom-bot." + KEY, "${HUB_PASSWORD}"), "${HUB_PASSWORD}");
    }

    @Test
    void aReferenceToItselfIsRefused() {
        assertRefused(Map.of("quarkus.custom-bot." + KEY, "${a}", "a", "${a}"), "no such value");
    }

    @Test
    void aPartOfAReferenceInAFileIsRefused() {
        assertRefused(Map.of("quarkus.custom-bot." + KEY, "a${HUB_PASSWORD}b"), "one reference and nothing beside it");
    }

    @Test
    void anEmptyValueIsNone() {
        LiteralSettings settings = settings(Map.of(VARIABLE, ""), Map.of());

        assertThat(settings.find(KEY)).isEmpty();
        assertThat(settings.isHeld(KEY)).isFalse();
    }

    @Test
    void aNamedBotIsFoundInEachSpelling() {
        LiteralSettings quoted = LiteralSettings.of("orders", config(Map.of(),
                Map.of("quarkus.custom-bot.\"orders\".callback.authentication.headers.\"X-Hub\".value", "q")));
        LiteralSettings bare = LiteralSettings.of("orders", config(Map.of(),
                Map.of("quarkus.custom-bot.orders.callback.authentication.headers.X-Hub.value", "b")));
        LiteralSettings variable = LiteralSettings.of("orders",
                config(Map.of("QUARKUS_CUSTOM_BOT__ORDERS__CALLBACK_AUTHENTICATION_HEADERS__X_HUB__VALUE", "a$$b"), Map.of()));

        String key = "callback.authentication.headers.\"X-Hub\".value";
        assertThat(quoted.find(key)).contains("q");
        assertThat(bare.find(key)).contains("b");
        assertThat(variable.find(key)).contains("a$$b");
    }

    private static void assertRefused(Map<String, String> file, String why) {
        assertThatExceptionOfType(UnusableSecretException.class).isThrownBy(() -> settings(Map.of(), file).find(KEY))
                .withMessageContaining(why).satisfies(refusal -> assertThat(refusal.key()).isEqualTo(KEY));
    }

    private static LiteralSettings settings(Map<String, String> environment, Map<String, String> file) {
        return LiteralSettings.of("<default>", config(environment, file));
    }

    private static org.eclipse.microprofile.config.Config config(Map<String, String> environment, Map<String, String> file) {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withSources(new EnvConfigSource(environment, 300),
                new PropertiesConfigSource(file, "application.properties", 250)).build();
    }
}
