package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** A kind of hub that there is not fails the build, which names those that there are. */
class UnknownKindOfHubTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WithoutServices.emptyApplication()
            .overrideConfigKey("quarkus.custom-bot.hub.kind", "egian")
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining("quarkus.custom-bot.hub.kind is egian, and there is no such hub: known are")
                    .hasStackTraceContaining("egain"));

    @Test
    void isNotBuilt() {
        Assertions.fail("the build should have failed");
    }
}
