package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Bots that share a callback path share a hub emulator, the others have one each. */
@QuarkusTest
class OneEmulatorPerClientApplicationTest extends ThreeHubsTest {

    @ConfigProperty(name = "quarkus.custom-bot.hub.url")
    String shopUrl;

    @ConfigProperty(name = "quarkus.custom-bot.\"returns\".hub.url")
    String returnsUrl;

    @ConfigProperty(name = "quarkus.custom-bot.\"advice\".hub.url")
    String adviceUrl;

    @Test
    void byTheirPaths() {
        assertThat(adviceUrl).isEqualTo(shopUrl);
        assertThat(returnsUrl).isNotEqualTo(shopUrl);
        assertThat(shop.control("/control/callback")).contains("/callback\"");
        assertThat(returns.control("/control/callback")).contains("/callback/returns\"");
        assertThat(advice.control("/control/participants")).contains("\"adviser\"").isEqualTo(
                shop.control("/control/participants"));
        assertThat(returns.control("/control/participants")).isEqualTo("{\"participants\":[\"returns\"]}");
    }

    @Test
    void eachHubHasItsTokens() {
        returns.expireCallbackToken();
        returns.revokeBotTokens();

        assertThat(returns.conversation().customerSays("hello").awaitReply().text()).contains("returns: hello");
        assertThat(shop.conversation().customerSays("hello").awaitReply().text()).contains("shop: hello");
    }
}
