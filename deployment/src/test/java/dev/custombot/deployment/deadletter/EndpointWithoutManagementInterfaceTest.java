package dev.custombot.deployment.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Dead letters are not shown on the port of the application. */
class EndpointWithoutManagementInterfaceTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.custom-bot.dead-letters.endpoint.enabled", "true")
            .assertException(failure -> assertThat(failure).hasStackTraceContaining("quarkus.management.enabled=true"));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }
}
