package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** A back-off that shrinks would fail at the first trouble of the hub. */
class BackOffTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey("quarkus.custom-bot.reply.max-back-off", "200ms")
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining("quarkus.custom-bot.reply.max-back-off must not be less than"));

    @Test
    void doesNotStart() {
        Assertions.fail("the application should not have started");
    }
}
