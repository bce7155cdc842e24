package dev.custombot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

// tag::test02[]
@QuarkusTest
class Bot02ChoicesTest {

    @Inject
    Hub hub;

    @Test
    void brewsWhatWasChosen() {
        TestConversation conversation = hub.conversation().customerSays("coffee");
        assertThat(conversation.awaitReply().choices()).containsExactly("Small", "Large");

        assertThat(conversation.customerChooses("Large").awaitReply().text()).contains("A large coffee is on its way.");
    }
}
// end::test02[]
