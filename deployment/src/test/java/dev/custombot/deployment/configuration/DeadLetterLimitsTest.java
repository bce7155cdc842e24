package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** Requests that may read nothing, or take no time, would find nothing. */
class DeadLetterLimitsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey("quarkus.custom-bot.dead-letters.max-scan", "0")
            .overrideRuntimeConfigKey("quarkus.custom-bot.dead-letters.request-timeout", "0s")
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining("quarkus.custom-bot.dead-letters.max-scan must be at least 1")
                    .hasStackTraceContaining("quarkus.custom-bot.dead-letters.request-timeout must be at least 1"));

    @Test
    void doesNotStart() {
        Assertions.fail("the application should not have started");
    }
}
