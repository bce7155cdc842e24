package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.HandledLog;
import dev.custombot.it.SettingsOfTheirOwn;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** When there are more ids than can be remembered, the oldest are forgotten, not the newest. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class FullDeduplicationTest {

    @Inject
    Hub hub;

    @Inject
    HandledLog log;

    @Test
    void remembersTheNewest() {
        for (int i = 0; i < 120; i++) {
            hub.conversation().customerSays("hi").awaitReply();
        }
        TestConversation conversation = hub.conversation().customerSays("newest");
        conversation.awaitReply();
        for (int i = 0; i < 10; i++) {
            hub.conversation().customerSays("hi").awaitReply();
        }

        conversation.hubRedelivers().customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
        assertThat(log.of(conversation.id())).hasSize(2);
    }
}
