package dev.custombot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Customer;
import dev.custombot.message.QuickReply;
import dev.custombot.test.BotTester;
import dev.custombot.test.TestConversation;

/** The bot in a unit test: nothing is started, and a conversation takes milliseconds. */
class OrderBotInProcessTest {

    private final BotTester bot = BotTester.of(OrderBot.class, ReturnBot.class, ClosedShopFilter.class);

    @Test
    void takesAReturnInTwoSteps() {
        TestConversation conversation = bot.conversation().customerIs(Customer.named("Jo")).customerSays("hello");

        assertThat(conversation.awaitReply(QuickReply.class).title()).isEqualTo("What can I do for you?");
        assertThat(conversation.customerChooses(OrderBot.RETURN).awaitReply().text().orElseThrow()).contains("type its number");
        assertThat(conversation.customerSays("1001").awaitReply().text()).contains("Why do you return Trench coat, size M?");
        assertThat(conversation.customerSays("It is too warm").awaitReply().text().orElseThrow())
                .contains("return of order 1001 is registered");
        assertThat(conversation.state()).isEqualTo("ended");
    }

    @Test
    void forgetsAQuestionAfterHalfAnHour() {
        TestConversation conversation = bot.conversation().customerSays("hello").customerChooses(OrderBot.RETURN);
        conversation.awaitReplies(3);

        bot.time().advance("31m");

        assertThat(conversation.customerSays("1003").awaitReply().text().orElseThrow()).contains("is delivered on Monday");
    }

    @Test
    void saysWhenItsCatalogueIsAway() {
        TestConversation conversation = bot.with(new OrderCatalogue() {

            @Override
            public Optional<Order> find(String number) {
                throw new CatalogueUnavailableException();
            }

            @Override
            public List<Order> recent() {
                return List.of();
            }
        }).conversation().customerSays("1001");

        assertThat(conversation.awaitReply().text()).contains("I cannot look at the orders at the moment.");
        assertThat(conversation.awaitDeadLetter().cause()).isEqualTo(CatalogueUnavailableException.class.getName());
    }

    @Test
    void offersTheSameAtBrevo() {
        TestConversation conversation = bot.forBot("brevo").at("brevo").conversation().customerSays("hello");

        assertThat(conversation.awaitReplies(2).get(1).choices()).containsExactly(OrderBot.TRACK, OrderBot.RETURN,
                OrderBot.PERSON);
        assertThat(conversation.customerChooses(OrderBot.TRACK).awaitReply().choices()).contains("Wool scarf");
    }
}
