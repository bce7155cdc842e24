package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** A bot that names a TLS configuration, a proxy or an OIDC client that the application does not have does not start, and says which. */
class NamesOfOthersSettingsThatAreNotThereTest {

    private static final String BOT = "quarkus.custom-bot.";
    private static final String BEARER = BOT + "callback.authentication.bearer.";

    @RegisterExtension
    static final QuarkusUnitTest START = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey(BOT + "hub.oidc-client", "nobody")
            .overrideRuntimeConfigKey(BOT + "hub.tls-configuration-name", "nothing")
            .overrideRuntimeConfigKey(BOT + "hub.proxy-configuration-name", "nowhere")
            .overrideRuntimeConfigKey(BEARER + "tls-configuration-name", "nothing")
            .overrideRuntimeConfigKey(BEARER + "proxy-configuration-name", "nowhere")
            .overrideRuntimeConfigKey(BOT + "hub.request-timeout", "0s")
            .assertException(failure -> assertThat(failure.getMessage()).contains("The bot cannot start: ",
                    BOT + "hub.oidc-client names no OIDC client",
                    BOT + "hub.tls-configuration-name names no TLS configuration",
                    BOT + "hub.proxy-configuration-name names no proxy",
                    BEARER + "tls-configuration-name names no TLS configuration",
                    BEARER + "proxy-configuration-name names no proxy",
                    BOT + "hub.request-timeout must be at least 1 ms"));

    @Test
    void fails() {
        Assertions.fail("the start should have failed");
    }
}
