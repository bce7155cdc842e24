package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** A policy that says nothing, or is for no exception, and a handler that may take for ever, refuse the start. */
class RetryAndTimeoutTest {

    private static final String RETRY = "quarkus.custom-bot.dispatch.retry.";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey("quarkus.custom-bot.dispatch.handler-timeout", "0s")
            .overrideRuntimeConfigKey(RETRY + "\"java.io.IOException\".max-retries", "1")
            .overrideRuntimeConfigKey(RETRY + "\"java.io.IOException\".max-duration", "1m")
            .overrideRuntimeConfigKey(RETRY + "\"com.acme.Misspelt\".forever", "true")
            .overrideRuntimeConfigKey(RETRY + "\"java.net.ConnectException\".max-duration", "15m")
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining("quarkus.custom-bot.dispatch.handler-timeout must be at least 100 ms")
                    .hasStackTraceContaining(RETRY + "\"java.io.IOException\" must have one of max-retries, max-duration")
                    .hasStackTraceContaining(RETRY + "\"com.acme.Misspelt\" names no exception of the application")
                    .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain("ConnectException")));

    @Test
    void doesNotStart() {
        Assertions.fail("the application should not have started");
    }
}
