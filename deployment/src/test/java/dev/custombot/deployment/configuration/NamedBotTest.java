package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Named bots have their place in the configuration, and are refused until they exist. */
class NamedBotTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideRuntimeConfigKey("quarkus.custom-bot.\"second\".participant-name", "other")
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining("quarkus.custom-bot.\"second\" named bots are not supported"));

    @Test
    void doesNotStart() {
        Assertions.fail("the application should not have started");
    }
}
