package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** An application that has switched off what fetches tokens is built, and its start says what the bot lacks. */
class WithoutOidcClientTest {

    @RegisterExtension
    static final QuarkusUnitTest START = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.oidc-client.enabled", "false")
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining("The bot cannot start: quarkus.oidc-client.enabled must not be false"));

    @Test
    void fails() {
        Assertions.fail("the start should have failed");
    }
}
