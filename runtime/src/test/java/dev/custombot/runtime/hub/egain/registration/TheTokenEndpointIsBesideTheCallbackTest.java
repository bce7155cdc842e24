package dev.custombot.runtime.hub.egain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.hub.egain.Authentication;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.Way;
import io.quarkus.runtime.configuration.ConfigurationException;

/** The hub reaches the bot's own token endpoint as it reaches the callback, whatever stands before their paths. */
class TheTokenEndpointIsBesideTheCallbackTest {

    private static final String URL = "quarkus.custom-bot.registration.authentication.request-url";

    private final FakeRegistration bot = new FakeRegistration();

    @BeforeEach
    void ownTokenEndpoint() {
        bot.tokenPath = Optional.of("/callback/token");
        bot.literals.put("quarkus.custom-bot.\"shop\".registration.authentication.payload", "x");
    }

    @ParameterizedTest
    @CsvSource({"https://bots.example/callback, /callback/token, https://bots.example/callback/token",
            "https://bots.example/bots/callback, /callback/token, https://bots.example/bots/callback/token",
            "https://bots.example:8443/a/b/callback, /tokens, https://bots.example:8443/a/b/tokens",
            "https://bots.example/bots/callback/, /callback/token, https://bots.example/bots/callback/token",
            "https://bots.example/bots/callback?hub=1, /callback/token, https://bots.example/bots/callback/token"})
    void belowTheSamePrefix(String callback, String tokenPath, String expected) {
        bot.values.put("callbackUrl", URI.create(callback));
        bot.tokenPath = Optional.of(tokenPath);

        assertThat(problems()).isEmpty();
        assertThat(registered()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bots.example/hub", "https://bots.example", "https://bots.example/callback/shop"})
    void whereTheAddressIsThatOfAnotherPathItMustBeSaid(String callback) {
        bot.values.put("callbackUrl", URI.create(callback));
        assertThat(problems()).contains(URL + " is needed", "callback-url", "/callback");

        bot.values.put("authentication.requestUrl", URI.create("https://bots.example/elsewhere"));
        assertThat(problems()).isEmpty();
        assertThat(registered()).isEqualTo("https://bots.example/elsewhere");
    }

    @Test
    void otherWaysToAuthenticateDoNotNeedIt() {
        bot.values.put("callbackUrl", URI.create("https://bots.example/hub"));
        bot.values.put("authentication.type", Way.BASIC);
        bot.acceptsBasic = true;

        assertThat(problems()).doesNotContain("request-url");
    }

    private String registered() {
        return ((Authentication.OAuth2) bot.access().authentication("door", Way.TOKEN_ENDPOINT).method()).request().url();
    }

    private String problems() {
        ConfigProblems problems = new ConfigProblems().below("quarkus.custom-bot.");
        new RegistrationCheck(bot.config(), bot.setting(), bot.settings("shop"), bot.settings("shop")).check(problems);
        try {
            problems.refuse();
            return "";
        } catch (ConfigurationException e) {
            return e.getMessage();
        }
    }
}
