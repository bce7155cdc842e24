package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** Topics that would make records go round in circles, or where nobody looks for them, do not start. */
class TopicsThatBreakPromisesTest {

    private static final String CALLBACKS_OUT = "mp.messaging.outgoing.custom-bot-callbacks-out.";
    private static final String REPLIES_IN = "mp.messaging.incoming.custom-bot-replies-in.";

    @RegisterExtension
    static final QuarkusUnitTest START = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey("quarkus.custom-bot.topics.dead-letters", "custom-bot-callbacks")
            .overrideRuntimeConfigKey(CALLBACKS_OUT + "topic", "elsewhere")
            .overrideRuntimeConfigKey(REPLIES_IN + "pattern", "custom-bot-.*")
            .assertException(failure -> assertThat(failure.getMessage()).contains(
                    "quarkus.custom-bot.topics.dead-letters must be a topic of its own", CALLBACKS_OUT + "topic cannot be set",
                    REPLIES_IN + "pattern cannot be set").doesNotContain("rejections-out", "callbacks-in.topic"));

    @Test
    void fails() {
        Assertions.fail("the start should have failed");
    }
}
