package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.HandledLog;
import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A message that the hub delivers again is not handled again. */
@QuarkusTest
class RedeliveryTest {

    @Inject
    Hub hub;

    @Inject
    HandledLog log;

    @Test
    void handlesARedeliveredMessageOnce() {
        TestConversation conversation = hub.conversation().customerSays("once");
        conversation.awaitReply();

        conversation.hubRedelivers().hubRedelivers().customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
        assertThat(Topics.records("custom-bot-callbacks", conversation.id())).hasSize(4);
        assertThat(log.of(conversation.id())).hasSize(2);
    }
}
