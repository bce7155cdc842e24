package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** A key that cannot verify anything prevents the start, not the first callback. */
class UnreadablePublicKeyTest {

    private static final String BEARER = "quarkus.custom-bot.callback.authentication.bearer.";

    @RegisterExtension
    static final QuarkusUnitTest START = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey(BEARER + "jwks-url", "")
            .overrideRuntimeConfigKey(BEARER + "public-key", "no key at all")
            .overrideRuntimeConfigKey(BEARER + "issuer", "https://hub.example")
            .overrideRuntimeConfigKey(BEARER + "audience", "bot")
            .assertException(
                    failure -> assertThat(failure).hasStackTraceContaining(BEARER + "public-key is not a public key"));

    @Test
    void fails() {
        Assertions.fail("the start should have failed");
    }
}
