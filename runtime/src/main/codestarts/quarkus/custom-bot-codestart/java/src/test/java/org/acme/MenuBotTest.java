package org.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MenuBotTest {

    @Inject
    Hub hub;

    @Test
    void offersAMenu() {
        TestConversation conversation = hub.conversation().customerSays("Good morning");

        assertEquals(List.of(MenuBot.BOOK, MenuBot.PERSON), conversation.awaitReply().choices());
    }

    @Test
    void booksATable() {
        TestConversation conversation = hub.conversation().customerSays("Good morning");
        conversation.awaitReply();

        assertEquals(Optional.of("For how many guests?"), conversation.customerChooses(MenuBot.BOOK).awaitReply().text());
        assertEquals(Optional.of("Please type a number from 1 to 9."), conversation.customerSays("many").awaitReply().text());
        assertEquals(Optional.of("In which name?"), conversation.customerSays("4").awaitReply().text());
        assertEquals(Optional.of("A table for 4 is booked in the name of Jo."),
                conversation.customerSays("Jo").awaitReply().text());
    }

    @Test
    void handsOverToAPerson() {
        TestConversation conversation = hub.conversation().customerSays("Good morning");
        conversation.awaitReply();

        conversation.customerChooses(MenuBot.PERSON).awaitState("agent");
    }
}
