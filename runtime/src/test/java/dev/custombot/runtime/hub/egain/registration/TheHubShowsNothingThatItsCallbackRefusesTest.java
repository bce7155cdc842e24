package dev.custombot.runtime.hub.egain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.Way;
import io.quarkus.runtime.configuration.ConfigurationException;

/** A way to authenticate with which no callback could be accepted is named by its key, before the hub is told of it. */
class TheHubShowsNothingThatItsCallbackRefusesTest {

    private static final String AUTHENTICATION = "quarkus.custom-bot.registration.authentication.";

    private static final String FIRST = "quarkus.custom-bot.\"first\".callback.authentication.token-endpoint.clients.";

    private final FakeRegistration bot = new FakeRegistration();

    @BeforeEach
    void aClient() {
        bot.literals.put("quarkus.custom-bot.\"shop\".registration.authentication.payload", "x");
    }

    @Test
    void itsOwnTokenEndpointTakesPostOnly() {
        bot.tokenPath = Optional.of("/callback/token");
        assertThat(problems()).isEmpty();

        bot.values.put("authentication.method", "GET");
        assertThat(problems()).contains(AUTHENTICATION + "method must be POST");
        bot.values.put("authentication.requestUrl", URI.create("https://gateway.example/token"));
        assertThat(problems()).contains(AUTHENTICATION + "method must be POST");
    }

    @Test
    void itsOwnTokenEndpointKnowsItsClientsOnly() {
        bot.callbackBot = "first";
        bot.tokenPath = Optional.of("/callback/token");
        bot.literals.clear();
        bot.literals.put("quarkus.custom-bot.\"shop\".registration.authentication.client-id", "hub");
        bot.literals.put("quarkus.custom-bot.\"shop\".registration.authentication.client-secret", "a-right-secret");
        bot.literals.put(FIRST + "other.secret-hash", "sha256:0");
        assertThat(problems()).contains(AUTHENTICATION + "client-id is of no client");

        bot.literals.put(FIRST + "hub.secret-hash-file", "/secrets/hash");
        assertThat(problems()).isEmpty();
    }

    @Test
    void anIdentityProviderMayBeAskedWithGet() {
        bot.tokenPath = Optional.of("/callback/token");
        bot.values.put("authentication.type", Way.OAUTH2);
        bot.values.put("authentication.requestUrl", URI.create("https://id.example/token"));
        bot.values.put("authentication.method", "GET");

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN_ENDPOINT", "OAUTH2"})
    void noTokenWhereOnlyUserAndPasswordAreAccepted(Way way) {
        bot.acceptsBasic = true;
        bot.acceptsTokens = false;
        bot.values.put("authentication.type", way);
        bot.values.put("authentication.requestUrl", URI.create("https://id.example/token"));
        assertThat(problems()).contains(AUTHENTICATION + "type").contains("callback.authentication");

        bot.acceptsTokens = true;
        assertThat(problems()).isEmpty();
    }

    private String problems() {
        ConfigProblems problems = new ConfigProblems().below("quarkus.custom-bot.");
        new RegistrationCheck(bot.config(), bot.setting(), bot.settings("shop"), bot.settings(bot.callbackBot)).check(problems);
        try {
            problems.refuse();
            return "";
        } catch (ConfigurationException e) {
            return e.getMessage();
        }
    }
}
