package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** What each bot must have for itself, and two have in common, refuses the start; both keys are named. */
class BotsThatCollideTest {

    private static final String A = "quarkus.custom-bot.\"a\".";
    private static final String B = "quarkus.custom-bot.\"b\".";
    private static final String GROUP = "mp.messaging.incoming.custom-bot-%s-%s-in.group.id";
    private static final String GROUP_OF_A = GROUP.formatted("a", "replies");
    private static final String GROUP_OF_B = GROUP.formatted("b", "replies");

    @RegisterExtension
    static final QuarkusUnitTest START = WithoutServices.emptyApplication()
            .overrideConfigKey(A + "hub.kind", "egain").overrideConfigKey(B + "hub.kind", "egain")
            .overrideRuntimeConfigKey(A + "topics.replies", "answers").overrideRuntimeConfigKey(B + "topics.replies", "answers")
            .overrideRuntimeConfigKey(B + "topics.dead-letters", "custom-bot-a-callbacks")
            .overrideRuntimeConfigKey(A + "callback.path", "/same").overrideRuntimeConfigKey(B + "callback.path", "/same")
            .overrideRuntimeConfigKey(B + "participant-name", "a")
            .overrideRuntimeConfigKey(A + "state.store", "redis").overrideRuntimeConfigKey(B + "state.store", "redis")
            .overrideRuntimeConfigKey(A + "state.key-prefix", "mine:").overrideRuntimeConfigKey(B + "state.key-prefix", "mine:")
            .overrideRuntimeConfigKey(A + "deduplication.store", "redis")
            .overrideRuntimeConfigKey(B + "deduplication.store", "redis")
            .overrideRuntimeConfigKey(A + "deduplication.key-prefix", "mine:")
            .overrideRuntimeConfigKey(B + "deduplication.key-prefix", "mine:")
            .overrideRuntimeConfigKey(GROUP_OF_A, "senders").overrideRuntimeConfigKey(GROUP_OF_B, "senders")
            .assertException(failure -> assertThat(failure.getMessage()).contains(
                    B + "topics.replies collides with " + A + "topics.replies",
                    B + "topics.dead-letters collides with " + A + "topics.callbacks",
                    B + "participant-name collides with " + A + "participant-name",
                    B + "state.key-prefix collides with " + A + "state.key-prefix",
                    B + "deduplication.key-prefix collides with " + A + "deduplication.key-prefix",
                    GROUP_OF_B + " collides with " + GROUP_OF_A)
                    .doesNotContain("topics.callbacks collides", GROUP.formatted("b", "callbacks")));

    @Test
    void fails() {
        Assertions.fail("the start should have failed");
    }
}
