package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.SettingsOfTheirOwn;
import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A customer whose message was given up hears the configured text, unless a method answers the failure. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class FailureTextTest {

    @Inject
    Hub hub;

    @Test
    void isSaidWhenNobodyAnswersTheFailure() {
        TestConversation conversation = hub.conversation().customerSends("custom.failure.malformed", "{").customerSays("next");

        assertThat(conversation.awaitReplies(2)).extracting(reply -> reply.text().orElseThrow())
                .containsExactly("Sorry, that went wrong.", "You said: next");
        assertThat(Topics.records("custom-bot-dead-letters", conversation.id())).hasSize(1);
    }

    @Test
    void isNotSaidWhenAMethodDoes() {
        TestConversation conversation = hub.conversation().customerSends("custom.failure.orders", "{}").customerSays("next");

        assertThat(conversation.awaitReplies(3)).extracting(reply -> reply.text().orElseThrow())
                .containsExactly("orders are down", "for custom.failure.orders", "You said: next");
    }
}
