package dev.custombot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

// tag::test10[]
@QuarkusTest
class Bot10HandOverTest {

    @Inject
    Hub hub;

    @Test
    void handsOverAndTakesBack() {
        TestConversation conversation = hub.conversation().customerSays("complain");
        assertThat(conversation.awaitReply().text()).contains("A colleague will be with you in a minute.");
        conversation.awaitState("agent");

        assertThat(conversation.agentHandsOver("survey").awaitReply("text").text())
                .contains("I hope that my colleague could help.");
    }
}
// end::test10[]
