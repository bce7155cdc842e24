package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.docs.ReturnBot.Order;
import dev.custombot.docs.ReturnBot.Orders;
import dev.custombot.message.Escalation;
import dev.custombot.message.QuickReply;
import dev.custombot.test.BotReply;
import dev.custombot.test.BotTester;
import dev.custombot.test.TestConversation;

/** The bots that the guide shows do what it says of them. */
class TheGuidesBotsAnswerTest {

    @Test
    void theFirstOne() {
        TestConversation conversation = BotTester.of(GreetingBot.class).conversation().customerSays("hello");
        assertThat(conversation.awaitReply(QuickReply.class).title()).isEqualTo("What can I do for you?");

        assertThat(said(conversation.customerChooses("Track my order"))).isEqualTo("You chose Track my order");
    }

    @Test
    void theOneThatGreets() {
        TestConversation conversation = BotTester.of(Greeting.class).conversation();

        assertThat(conversation.customerSays("hello").replies()).extracting(reply -> reply.text().orElseThrow())
                .containsExactly("Hello, this is the shop's bot.", "You said: hello");
    }

    @Test
    void theOneThatIsInterrupted() {
        TestConversation conversation = BotTester.of(Interruptions.class).conversation().customerSays("order shoes");

        assertThat(said(conversation.customerSays("What sizes are there?"))).isEqualTo("We have 38 to 44.");
        assertThat(said(conversation.customerSays("40"))).isEqualTo("Size 40, it is on its way.");
    }

    @Test
    void theOneThatAsksAgain() {
        TestConversation conversation = BotTester.of(RoomBot.class).conversation().customerSays("room");
        conversation.awaitReply();

        assertThat(conversation.customerSays("hundreds").awaitReply(QuickReply.class).title())
                .isEqualTo("A number from 1 to 19, please.");
        assertThat(said(conversation.customerSays("3"))).isEqualTo("3 nights are booked.");
    }

    @Test
    void theOneWithAWayOut() {
        TestConversation conversation = BotTester.of(RoomBot.class).conversation().customerSays("room");

        conversation.customerChooses("Talk to a person").awaitReply(Escalation.class);
    }

    @Test
    void theOneWithAConstraint() {
        TestConversation conversation = BotTester.of(OrderNumberBot.class).conversation().customerSays("Where is my order?");

        assertThat(said(conversation.customerSays("12"))).isEqualTo("It has six digits. What is your order number?");
        assertThat(said(conversation.customerSays("123456"))).isEqualTo("Order 123456 is on its way.");
    }

    @Test
    void theOneWithTwoQuestions() {
        Orders orders = number -> Optional.of(new Order(number)).filter(order -> number.equals("4711"));
        TestConversation conversation = BotTester.of(ReturnBot.class).with(orders).conversation().customerSays("return");

        assertThat(said(conversation.customerSays("1"))).isEqualTo("I do not know it. Which order?");
        conversation.customerSays("4711");
        assertThat(said(conversation.customerChooses("Yes"))).isEqualTo("Order 4711 is returned.");
    }

    @Test
    void theOneThatSelects() {
        TestConversation conversation = BotTester.of(SelectingBot.class).conversation();

        assertThat(said(conversation.customerSays("order 12"))).isEqualTo("I look for order 12");
        assertThat(said(conversation.customerSays("what?"))).isEqualTo("I do not understand that.");
    }

    private static String said(TestConversation conversation) {
        List<BotReply> replies = conversation.replies();
        return replies.get(replies.size() - 1).text().orElseThrow();
    }
}
