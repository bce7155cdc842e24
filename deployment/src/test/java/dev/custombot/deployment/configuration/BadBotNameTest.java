package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** A name that cannot stand in topics and paths fails the build. */
class BadBotNameTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WithoutServices.emptyApplication()
            .overrideConfigKey("quarkus.custom-bot.\"Our_Returns\".hub.kind", "egain")
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining(
                            "quarkus.custom-bot.\"Our_Returns\": a bot's name has 1 to 42 lower case letters"));

    @Test
    void isNotBuilt() {
        Assertions.fail("the build should have failed");
    }
}
