package dev.custombot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** The same handlers on a hub that shows choices as numbered texts. */
@QuarkusTest
class OrderBotOnBrevoTest {

    @Inject
    @BotName("brevo")
    Hub hub;

    @Test
    void greetsAndOffersAMenu() {
        TestConversation conversation = hub.conversation().customerSays("hello");

        assertThat(conversation.awaitReply().text()).contains("Hello, I am the shop's order bot.");
        BotReply menu = conversation.awaitReply();
        assertThat(menu.text().orElseThrow()).startsWith("What can I do for you?");
        assertThat(menu.choices()).containsExactly(OrderBot.TRACK, OrderBot.RETURN, OrderBot.PERSON);
    }

    @Test
    void tellsWhereTheOrderIsThatWasPicked() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReplies(2);

        assertThat(conversation.customerChooses(OrderBot.TRACK).awaitReply().choices()).contains("Rain boots, size 39");
        assertThat(conversation.customerChooses("Rain boots, size 39").awaitReply().text())
                .contains("Order 1002 (Rain boots, size 39) is packed, leaves today.");
    }

    @Test
    void understandsATypedTitle() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReplies(2);

        assertThat(conversation.customerSays("track my order").awaitReply().choices()).contains("Wool scarf");
        assertThat(conversation.customerSays("wool scarf").awaitReply().text())
                .contains("Order 1003 (Wool scarf) is delivered on Monday.");
    }

    @Test
    void takesAReturnInTwoSteps() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReplies(2);

        assertThat(conversation.customerChooses(OrderBot.RETURN).awaitReply().text().orElseThrow()).contains("type its number");
        assertThat(conversation.customerSays("1001").awaitReply().text()).contains("Why do you return Trench coat, size M?");
        assertThat(conversation.customerSays("It is too warm").awaitReply().text().orElseThrow())
                .contains("return of order 1001 is registered");
    }

    @Test
    void handsOverToAPerson() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReplies(2);

        assertThat(conversation.customerChooses(OrderBot.PERSON).awaitReply().text().orElseThrow()).contains("colleague");
    }

    @Test
    void leavesAPersonAndTheCustomerAlone() {
        TestConversation conversation = hub.conversation().customerSays("1003");
        conversation.awaitReply();

        conversation.agentSays("hello").customerSays("1001").customerEnds().customerSays("1002");

        assertThat(conversation.awaitReply().text().orElseThrow()).contains("Order 1002");
        assertThat(conversation.replies()).hasSize(2);
    }

    @Test
    void isPoliteAboutFiles() {
        TestConversation conversation = hub.conversation().customerAttaches("coat.jpg", "image/jpeg", 1234);

        assertThat(conversation.awaitReply().text().orElseThrow()).startsWith("Thank you for the file.");
        assertThat(conversation.awaitReply().choices()).contains(OrderBot.PERSON);
    }

    @Test
    void survivesATroubledHub() {
        TestConversation conversation = hub.conversation("troubled");
        hub.failNext(2).with(503);

        assertThat(conversation.customerSays("1003").awaitReply().text())
                .contains("Order 1003 (Wool scarf) is delivered on Monday.");
    }
}
