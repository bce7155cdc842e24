package dev.custombot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OrderBotTest {

    @Inject
    Hub hub;

    @Test
    void greetsAndOffersAMenu() {
        TestConversation conversation = hub.conversation().customerSays("hello");

        assertThat(conversation.awaitReply().text()).contains("Hello, I am the shop's order bot.");
        assertThat(conversation.awaitReply().quickReplies()).containsExactly(OrderBot.TRACK, OrderBot.RETURN, OrderBot.PERSON);
    }

    @Test
    void tellsWhereTheOrderIsThatWasPicked() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply("richMessage.quickreply");

        assertThat(conversation.customerChooses(OrderBot.TRACK).awaitReply().listItems()).contains("Rain boots, size 39");
        assertThat(conversation.customerChooses("Rain boots, size 39").awaitReply().text())
                .contains("Order 1002 (Rain boots, size 39) is packed, leaves today.");
    }

    @Test
    void tellsWhereTheOrderIsWhoseNumberWasTyped() {
        assertThat(hub.conversation().customerSays("1003").awaitReply().text())
                .contains("Order 1003 (Wool scarf) is delivered on Monday.");
    }

    @Test
    void takesAReturnInTwoSteps() {
        TestConversation conversation = hub.conversation().customerSays(OrderBot.RETURN);

        assertThat(conversation.awaitReply().text().orElseThrow()).contains("type its number");
        assertThat(conversation.customerSays("77").awaitReply().text().orElseThrow()).contains("do not know that number");
        assertThat(conversation.customerSays("1001").awaitReply().text()).contains("Why do you return Trench coat, size M?");
        assertThat(conversation.customerSays("It is too warm").awaitReply().text().orElseThrow())
                .contains("return of order 1001 is registered");
        conversation.awaitState("ended");
    }

    @Test
    void aReturnCanBeCancelled() {
        TestConversation conversation = hub.conversation().customerSays(OrderBot.RETURN);
        conversation.awaitReply();

        assertThat(conversation.customerSays("cancel").awaitReply().quickReplies()).isNotEmpty();
        assertThat(conversation.customerSays("1001").awaitReply().text().orElseThrow()).contains("on its way");
    }

    @Test
    void aReturnIsGivenUpAfterThreeWrongNumbers() {
        TestConversation conversation = hub.conversation().customerSays(OrderBot.RETURN);
        conversation.awaitReply();

        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThat(conversation.customerSays("77").awaitReply().text().orElseThrow()).contains("do not know that number");
        }
        assertThat(conversation.customerSays("77").awaitReply().quickReplies()).contains(OrderBot.PERSON);
    }

    @Test
    void offersAPersonWhenTheCatalogueIsDown() {
        QuarkusMock.installMockForType(new OrderCatalogue() {
            @Override
            public Optional<Order> find(String number) {
                throw new CatalogueUnavailableException();
            }
        }, OrderCatalogue.class);

        TestConversation conversation = hub.conversation().customerSays("1001");

        assertThat(conversation.awaitReply().text().orElseThrow()).contains("cannot look at the orders");
        assertThat(conversation.awaitReply().quickReplies()).containsExactly(OrderBot.PERSON);
    }

    @Test
    void handsOverToAPerson() {
        TestConversation conversation = hub.conversation().customerSays("help");
        conversation.awaitReply("richMessage.quickreply");

        assertThat(conversation.customerChooses(OrderBot.PERSON).awaitReply().text().orElseThrow()).contains("colleague");
        conversation.awaitState("agent");
    }

    @Test
    void isPoliteAboutFiles() {
        TestConversation conversation = hub.conversation().customerAttaches("coat.jpg", "image/jpeg", 1234);

        assertThat(conversation.awaitReply().text().orElseThrow()).startsWith("Thank you for the file.");
        assertThat(conversation.awaitReply().quickReplies()).contains(OrderBot.PERSON);
    }

    @Test
    void offersTheMenuWhenItDoesNotUnderstand() {
        assertThat(hub.conversation().customerSays("colourless green ideas").awaitReply().quickReplies())
                .contains(OrderBot.TRACK);
    }
}
