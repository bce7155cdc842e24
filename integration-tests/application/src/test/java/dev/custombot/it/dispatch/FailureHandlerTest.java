package dev.custombot.it.dispatch;

import static dev.custombot.it.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import dev.custombot.it.Topics;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A failure goes to the handler for the nearest class of the exception, and the message to the dead letters. */
@QuarkusTest
class FailureHandlerTest {

    @Inject
    Hub hub;

    @Test
    void theNearestClassDecides() {
        TestConversation conversation = hub.conversation().customerSends("custom.failure.orders", "{}");

        assertThat(texts(conversation.awaitReplies(2))).containsExactly("orders are down", "for custom.failure.orders");
        assertThat(cause(conversation)).contains("dev.custombot.it.FailureBot$OrdersDown");
    }

    @Test
    void aClassAboveTakesTheOthersAndWhatWasSentBeforeStays() {
        TestConversation conversation = hub.conversation().customerSends("custom.failure.stock", "{}");

        assertThat(texts(conversation.awaitReplies(2))).containsExactly("sent before", "shop failure StockUnknown");
        assertThat(cause(conversation)).contains("dev.custombot.it.FailureBot$StockUnknown");
    }

    @Test
    void aFailureHandlerThatFailsAnswersNothingAndTheConversationProceeds() {
        TestConversation conversation = hub.conversation().customerSends("custom.failure.hopeless", "{}").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
        assertThat(cause(conversation)).contains("dev.custombot.it.FailureBot$Hopeless");
    }

    @Test
    void withoutAHandlerForItTheFailureIsADeadLetterOnly() {
        TestConversation conversation = hub.conversation().customerSends("custom.failure.malformed", "{").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
        assertThat(cause(conversation)).contains("dev.custombot.message.MalformedContentException");
    }

    @Test
    void aHandlerThatFailsInPassingIsCalledAgainAndSaysNothingTwice() {
        TestConversation conversation = hub.conversation().customerSends("custom.failure.twice", "{}").customerSays("next");

        assertThat(texts(conversation.awaitReplies(3))).containsExactly("sent by each attempt", "attempt 3", "You said: next");
    }

    private static java.util.Optional<String> cause(TestConversation conversation) {
        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        return header(letter, "custom-bot-dead-letter-cause");
    }

    private static List<String> texts(List<BotReply> replies) {
        return replies.stream().map(reply -> reply.text().orElseThrow()).toList();
    }
}
