package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** Which bots there are is fixed when the application is built: one that is only configured afterwards does not start. */
class NamedBotTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey("quarkus.custom-bot.\"second\".participant-name", "other")
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining("quarkus.custom-bot.\"second\".hub.kind is needed when the application is built"));

    @Test
    void doesNotStart() {
        Assertions.fail("the application should not have started");
    }
}
