package dev.custombot.runtime.hub.egain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.conversation.Attribute;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.Way;

/** The secrets that the hub is to show are those of the bot that says how callbacks are received; none of them is ever said. */
class TheHubShowsWhatItsCallbackAcceptsTest {

    private static final String FIRST = "quarkus.custom-bot.\"first\".callback.authentication.";

    private final FakeRegistration bot = new FakeRegistration();

    @Test
    void ofAnotherBotAtTheSamePathToo() {
        bot.callbackBot = "first";
        bot.acceptsBasic = true;
        bot.requiredHeaders = Set.of("X-Key");
        bot.literals.put(FIRST + "basic.username", "hub");
        bot.literals.put(FIRST + "basic.password", "a-right-password");
        bot.literals.put(FIRST + "headers.\"X-Key\".value", "the-first-ones-key");

        assertThat(bot.access().authentication("door", HubAccess.way(bot.config(), bot.setting())).method())
                .isEqualTo(new Authentication.Basic("hub", "a-right-password"));
        assertThat(bot.access().headers()).containsExactly(Attribute.of("X-Key", "the-first-ones-key"));
    }

    @Test
    void noMissingSecretIsRegisteredAsAnEmptyOne() {
        assertThatThrownBy(() -> bot.access().authentication("door", Way.TOKEN_ENDPOINT))
                .hasMessageContaining("registration.authentication.client-secret is needed");
        assertThatThrownBy(() -> bot.access().authentication("door", Way.BASIC))
                .hasMessageContaining("callback.authentication.basic.username is needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"se\ncret", "s\u20accret"})
    void whatNoHeaderCanHoldIsRefusedWithoutBeingSaid(String secret) {
        Optional<String> refusal = new CallbackQuestion(URI.create("http://localhost:1/callback"),
                CallbackClients.of(HttpClient::newHttpClient),
                CallbackClients.of(HttpClient::newHttpClient))
                .refusal(Authentication.basic("door", "hub", "password"), List.of(Attribute.of("X-Key", secret)));

        assertThat(refusal.orElseThrow()).contains("a header").doesNotContain("cret");
    }
}
