package dev.custombot.it.state;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.message.TimePicker;
import dev.custombot.message.Timeslot;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** With Bean Validation, the constraints of a question's method say what an answer must be like, and their messages ask for it again. */
@QuarkusTest
class AnswersThatBreakAConstraintAreAskedForAgainTest {

    @Inject
    Hub hub;

    @Test
    void theMessageOfTheConstraintAsksAgain() {
        TestConversation conversation = asked("validated order", "Your order number?");

        assertThat(conversation.customerSays("none").awaitReply().text()).contains("It has digits only.");
        assertThat(conversation.customerSays("1234567").awaitReply().text()).contains("It is too long.");
        assertThat(conversation.customerSays("123456").awaitReply().text()).contains("Order 123456 at attempt 3");
    }

    @Test
    void whatIsWrongInTwoWaysIsSaidInOneText() {
        TestConversation conversation = asked("validated order", "Your order number?");

        assertThat(conversation.customerSays("nothing").awaitReply().text()).contains("It has digits only.\nIt is too long.");
    }

    @Test
    void triesAreCountedAsThoseOfAMethodThatAsksAgain() {
        TestConversation conversation = asked("validated order", "Your order number?");
        conversation.customerSays("a").awaitReply();
        conversation.customerSays("b").awaitReply();

        assertThat(conversation.customerSays("c").awaitReply().text().orElseThrow()).startsWith("Let us leave it there.");
        assertThat(conversation.customerSays("123456").awaitReply().text()).contains("You said: 123456");
    }

    @Test
    void aContentIsLookedAtToo() {
        TestConversation conversation = hub.conversation();
        TimePicker offered = conversation.customerSays("validated time").awaitReply(TimePicker.class);
        Timeslot early = offered.timeslots().get(0);
        Timeslot late = offered.timeslots().get(1);

        assertThat(conversation.customerChooses(early).awaitReply().text()).contains("Only in the afternoon.");
        assertThat(conversation.customerChooses(late).awaitReply().text()).contains("At late");
    }

    @Test
    void anotherContentIsNoAnswerAndLeavesTheQuestionOpen() {
        TestConversation conversation = hub.conversation();
        Timeslot late = conversation.customerSays("validated time").awaitReply(TimePicker.class).timeslots().get(1);

        assertThat(conversation.customerSays("hello").awaitReply().text()).contains("You said: hello");
        assertThat(conversation.customerChooses(late).awaitReply().text()).contains("At late");
    }

    @Test
    void whatBreaksARuleElsewhereFailsAsItDid() {
        TestConversation conversation = asked("validated stock", "How many?");

        assertThat(conversation.customerSays("11").awaitReply().text()).contains("A rule of ours is broken");
    }

    private TestConversation asked(String word, String question) {
        TestConversation conversation = hub.conversation().customerSays(word);
        assertThat(conversation.awaitReply().text()).contains(question);
        return conversation;
    }
}
