package dev.custombot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

// tag::test04[]
@QuarkusTest
class Bot04DialogueTest {

    @Inject
    Hub hub;

    @Test
    void booksARoom() {
        TestConversation conversation = asked();

        assertThat(conversation.customerSays("2").awaitReply().choices()).containsExactly("Yes", "No");
        assertThat(conversation.customerChooses("Yes").awaitReply().text()).contains("2 nights with breakfast are booked.");
    }

    @Test
    void asksAgainAndGivesUpInTime() {
        TestConversation conversation = asked();

        assertThat(conversation.customerSays("many").awaitReply().text()).contains("A number from 1 to 19, please.");
        assertThat(conversation.customerSays("a lot").awaitReply().text()).contains("A number from 1 to 19, please.");
        assertThat(conversation.customerSays("99").awaitReply().text()).contains("Please call us, we are glad to help.");
    }

    private TestConversation asked() {
        TestConversation conversation = hub.conversation().customerSays("book a room");
        assertThat(conversation.awaitReply().text()).contains("For how many nights?");
        return conversation;
    }
}
// end::test04[]
