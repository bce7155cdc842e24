package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** A key without an issuer would accept the tokens of everybody whom the key serves. */
class MissingIssuerTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideRuntimeConfigKey("quarkus.custom-bot.callback.authentication.bearer.issuer", "")
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining("quarkus.custom-bot.callback.authentication.bearer.issuer is needed"));

    @Test
    void doesNotStart() {
        Assertions.fail("the application should not have started");
    }
}
