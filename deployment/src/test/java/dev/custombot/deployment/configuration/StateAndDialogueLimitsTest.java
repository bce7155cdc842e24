package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

class StateAndDialogueLimitsTest {

    @RegisterExtension
    static final QuarkusUnitTest START = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey("quarkus.custom-bot.state.time-to-live", "0s")
            .overrideRuntimeConfigKey("quarkus.custom-bot.state.max-conversations", "0")
            .overrideRuntimeConfigKey("quarkus.custom-bot.dialogue.max-tries", "0")
            .overrideRuntimeConfigKey("quarkus.custom-bot.dispatch.max-replies-per-minute", "0")
            .assertException(failure -> assertThat(failure.getMessage()).contains("state.time-to-live",
                    "state.max-conversations", "dialogue.max-tries", "dispatch.max-replies-per-minute"));

    @Test
    void fails() {
        Assertions.fail("the start should have failed");
    }
}
