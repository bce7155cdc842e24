package dev.custombot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

// tag::test05[]
@QuarkusTest
class Bot05MemoryTest {

    @Inject
    Hub hub;

    @Test
    void remembersWithinAConversation() {
        TestConversation conversation = hub.conversation().customerSays("add milk");
        assertThat(conversation.awaitReply().text()).contains("On your list: milk");

        assertThat(conversation.customerSays("add bread").awaitReply().text()).contains("On your list: milk, bread");
        assertThat(hub.conversation().customerSays("add tea").awaitReply().text()).contains("On your list: tea");
    }
}
// end::test05[]
