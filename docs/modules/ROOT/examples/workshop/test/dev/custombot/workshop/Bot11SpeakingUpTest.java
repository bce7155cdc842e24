package dev.custombot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

// tag::test11[]
@QuarkusTest
class Bot11SpeakingUpTest {

    @Inject
    Hub hub;

    @Inject
    Bot11SpeakingUp bot;

    @Test
    void tellsWhenTheParcelIsHere() {
        TestConversation conversation = hub.conversation().customerSays("tell me about parcel 77");
        assertThat(conversation.awaitReply().text()).contains("I will, in conversation " + conversation.id() + ".");

        bot.arrived(conversation.id(), "77").await().indefinitely();

        assertThat(conversation.awaitReply().text()).contains("Parcel 77 is here.");
    }
}
// end::test11[]
