package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.junit.jupiter.api.Test;

import dev.custombot.OnAnswer;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.Text;

/** Where the class path has Bean Validation, a bot in a unit test asks again as it does in an application. */
class ConstraintsAreCheckedInUnitTestsTest {

    private final TestConversation conversation = BotTester.of(OrderBot.class).conversation();

    @Test
    void anAnswerThatBreaksOneIsAskedForAgain() {
        conversation.customerSays("where is my order").awaitReply();

        assertThat(conversation.customerSays("none").awaitReply().text()).contains("It has six digits.");
        assertThat(conversation.customerSays("123456").awaitReply().text()).contains("Order 123456");
    }

    @Test
    void asOftenAsOtherAnswers() {
        conversation.customerSays("where is my order").awaitReply();
        conversation.customerSays("a").awaitReply();
        conversation.customerSays("b").awaitReply();

        assertThat(conversation.customerSays("c").awaitReply().text().orElseThrow()).startsWith("Let us leave it there.");
    }

    @Test
    void elsewhereItIsAFailure() {
        conversation.customerSends("custom.wish", "{\"items\":11}");

        assertThat(conversation.awaitDeadLetter().cause()).isEqualTo(ConstraintViolationException.class.getName());
    }

    @Test
    void ofWhatAMethodReturns() {
        conversation.customerSends("custom.nothing", "{}");

        assertThat(conversation.awaitDeadLetter().cause()).isEqualTo(ConstraintViolationException.class.getName());
    }

    @Test
    void ofWhatAnAnswerIsAnswered() {
        conversation.customerSays("where is my order").awaitReply();

        assertThat(conversation.customerSays("000000").awaitDeadLetter().cause())
                .isEqualTo(ConstraintViolationException.class.getName());
    }

    /** What an application sends. */
    record Wish(@Max(10) int items) {}

    static class OrderBot {

        @OnMessage("text")
        Reply begin(Text message) {
            return Reply.ask("What is your order number?", "order");
        }

        @OnAnswer("order")
        @Size(max = 20)
        String order(@Pattern(regexp = "\\d{6}", message = "It has six digits.") String number) {
            return number.equals("000000") ? "There is no order of this number" : "Order " + number;
        }

        @OnMessage("custom.nothing")
        @NotNull
        Reply nothing() {
            return null;
        }

        @OnMessage("custom.wish")
        String wish(@Valid Wish wish) {
            return wish.items() + " items";
        }
    }
}
