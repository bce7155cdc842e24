package dev.custombot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

// tag::test08[]
@QuarkusTest
class Bot08FilterTest {

    @Inject
    Hub hub;

    @Test
    void answersItselfOrLetsThrough() {
        TestConversation conversation = hub.conversation().customerSays("Are you human?");
        assertThat(conversation.awaitReply().text()).contains("No, I am a bot.");

        assertThat(conversation.customerSays("hello").awaitReply().text()).contains("Hello! You said: hello");
    }
}
// end::test08[]
