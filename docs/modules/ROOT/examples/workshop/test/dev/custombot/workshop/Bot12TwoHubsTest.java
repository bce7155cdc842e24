package dev.custombot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

// tag::test12[]
@QuarkusTest
class Bot12TwoHubsTest {

    @Inject
    Hub egain;

    @Inject
    @BotName("shop")
    Hub brevo;

    @Test
    void answersAtTheOne() {
        answersAt(egain);
    }

    /** There the choices are a numbered text, and the customer types a number; the handlers do not know. */
    @Test
    void andAtTheOther() {
        answersAt(brevo);
    }

    private static void answersAt(Hub hub) {
        TestConversation conversation = hub.conversation().customerSays("opening hours");
        assertThat(conversation.awaitReply().choices()).containsExactly("Town", "Airport");

        assertThat(conversation.customerChooses("Airport").awaitReply().text()).contains("Always open.");
    }
}
// end::test12[]
