package dev.custombot.it.state;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A bot can ask and go on with the answer. */
@QuarkusTest
class DialogueTest {

    @Inject
    Hub hub;

    @Test
    void theAnswerGoesToTheMethodOfTheQuestion() {
        TestConversation conversation = asked();

        assertThat(conversation.customerSays("1234").awaitReply().text()).contains("Order 1234 at attempt 1");
        assertThat(conversation.awaitReply().quickReplies()).containsExactly("Yes", "No");
        assertThat(conversation.customerChooses("Yes").awaitReply().text()).contains("keep Yes Yes");
        assertThat(conversation.customerSays("1234").awaitReply().text()).contains("You said: 1234");
    }

    @Test
    void aBadAnswerIsAskedForAgainAndAtLastGivenUp() {
        TestConversation conversation = asked();

        assertThat(conversation.customerSays("a").awaitReply().text()).contains("Wrong, 1");
        assertThat(conversation.awaitReply().text()).contains("Four digits please?");
        assertThat(conversation.customerSays("b").awaitReply().text()).contains("Wrong, 2");
        conversation.awaitReply();
        assertThat(conversation.customerSays("c").awaitReply().text()).contains("The last answer was wrong");
        assertThat(conversation.awaitReply().text().orElseThrow()).startsWith("Let us leave it there.");
        assertThat(conversation.customerSays("1234").awaitReply().text()).contains("You said: 1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", " CANCEL ", "stop"})
    void aCancelWordEndsItAndIsHandledLikeAnyMessage(String word) {
        TestConversation conversation = asked();

        assertThat(conversation.customerSays(word).awaitReply().text()).contains("You said: " + word);
        assertThat(conversation.customerSays("1234").awaitReply().text()).contains("You said: 1234");
    }

    @Test
    void whatIsNoAnswerLeavesTheQuestionOpen() {
        TestConversation conversation = asked().customerSends("typing.start", "{}").customerSends("custom.ordering", "{}");

        assertThat(conversation.awaitReply().text()).contains("custom {}");
        assertThat(conversation.customerSays("1234").awaitReply().text()).contains("Order 1234 at attempt 1");
    }

    @Test
    void aMessageThatAFilterAnswersLeavesTheQuestionOpen() {
        TestConversation conversation = asked();

        assertThat(conversation.customerSays("are you open?").awaitReply().text()).contains("always");
        assertThat(conversation.customerSays("1234").awaitReply().text()).contains("Order 1234 at attempt 1");
    }

    @Test
    void whatWasChosenFromATimePickerIsAnAnswer() {
        TestConversation conversation = asked().customerSends("richMessage.timepicker",
                """
                        {"type":"timepicker","event":{"timeslots":[{"id":"1234","startTime":"2030-05-06T10:00+0000","duration":"60"}]}}""");

        assertThat(conversation.awaitReply().text()).contains("Wrong, 1");
    }

    @Test
    void aQuestionWhoseAnswerNobodyTakesIsAFailure() {
        TestConversation conversation = hub.conversation().customerSays("unknown question");

        conversation.awaitDelivery();
        assertThat(Topics.header(Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0),
                "custom-bot-dead-letter-cause")).contains("dev.custombot.RefusedReplyException");
    }

    private TestConversation asked() {
        TestConversation conversation = hub.conversation().customerSays("dialogue");
        assertThat(conversation.awaitReply().text()).contains("Your order number?");
        return conversation;
    }
}
