package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** A bot without a hub does not start, and says what is missing. */
class MissingHubTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WithoutServices.emptyApplication()
            .assertException(failure -> assertThat(failure).hasStackTraceContaining("quarkus.custom-bot.hub.url is needed"));

    @Test
    void doesNotStart() {
        Assertions.fail("the application should not have started");
    }
}
