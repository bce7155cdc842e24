package dev.custombot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

// tag::test03[]
@QuarkusTest
class Bot03CatalogueTest {

    @Inject
    Hub hub;

    @Test
    void knowsWhichOneWasPicked() {
        TestConversation conversation = hub.conversation().customerSays("coats");
        assertThat(conversation.awaitReply().listItems()).containsExactly("Trench coat", "Raincoat");

        assertThat(conversation.customerChooses("Raincoat").awaitReply().text()).contains("c-2 is a good choice.");
    }
}
// end::test03[]
