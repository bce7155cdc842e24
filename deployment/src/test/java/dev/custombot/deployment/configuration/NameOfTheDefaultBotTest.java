package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** What metrics and logs call the default bot is not a name for another one. */
class NameOfTheDefaultBotTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WithoutServices.emptyApplication()
            .overrideConfigKey("quarkus.custom-bot.\"default\".hub.kind", "egain")
            .assertException(failure -> assertThat(failure).hasStackTraceContaining("and is not \"default\""));

    @Test
    void isNotBuilt() {
        Assertions.fail("the build should have failed");
    }
}
