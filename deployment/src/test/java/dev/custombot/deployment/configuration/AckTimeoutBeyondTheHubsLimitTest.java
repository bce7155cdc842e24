package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** The hub waits 5 s, so a longer budget cannot keep the promise. */
class AckTimeoutBeyondTheHubsLimitTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey("quarkus.custom-bot.callback.ack-timeout", "4501ms")
            .assertException(
                    failure -> assertThat(failure).hasStackTraceContaining("quarkus.custom-bot.callback.ack-timeout must be"));

    @Test
    void doesNotStart() {
        Assertions.fail("the application should not have started");
    }
}
