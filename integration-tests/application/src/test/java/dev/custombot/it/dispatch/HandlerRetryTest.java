package dev.custombot.it.dispatch;

import static dev.custombot.it.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.it.RetryBot;
import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A handler is called again as often as its annotation says for the exception; what is given up tells how often it was called. */
@QuarkusTest
class HandlerRetryTest {

    private static final String DEAD_LETTERS = "custom-bot-dead-letters";

    @Inject
    Hub hub;

    /** More often than the application says for all. */
    @ParameterizedTest
    @CsvSource({"listed, StockAway, 4", "listed, StockSlow, 4", "listed-only, StockSlow, 4", "listed-only, OrderUnknown, 1",
            "forever, StockAway, 9", "never, StockAway, 0"})
    void itIsCalledUntilItDoesItsWork(String handler, String failure, int times) {
        TestConversation conversation = fails(handler, failure, times);

        assertThat(conversation.awaitReply().text()).contains("call " + (times + 1));
        assertThat(Topics.records(DEAD_LETTERS, conversation.id())).isEmpty();
    }

    /** Of the others the handler's class says something where the handler does not, and else the application. */
    @ParameterizedTest
    @CsvSource({"listed, StockAway, 5, listed", "listed, StockSlow, 5, listed", "listed-only, OrderUnknown, 2, others",
            "never, StockAway, 1, never"})
    void thenItIsGivenUpAndToldHowOftenItWasCalled(String handler, String failure, int calls, String method) {
        TestConversation conversation = fails(handler, failure, 1_000);

        ConsumerRecord<String, String> letter = Topics.awaitRecords(DEAD_LETTERS, conversation.id(), 1).get(0);
        assertThat(header(letter, "custom-bot-dead-letter-attempts")).contains(Integer.toString(calls));
        assertThat(header(letter, "custom-bot-dead-letter-cause")).contains(RetryBot.class.getName() + "$" + failure);
        assertThat(header(letter, "custom-bot-dead-letter-handler")).contains(RetryBot.class.getName() + "#" + method);
        conversation.customerSays("next");
        assertThat(conversation.awaitReply().text()).contains("You said: next");
    }

    /** The handler's own say nothing about it. */
    @Test
    void whatIsNotListedIsTheApplications() {
        TestConversation conversation = fails("listed", "OrderUnknown", 1_000);

        ConsumerRecord<String, String> letter = Topics.awaitRecords(DEAD_LETTERS, conversation.id(), 1).get(0);
        assertThat(header(letter, "custom-bot-dead-letter-attempts")).contains("3");
    }

    private TestConversation fails(String handler, String failure, int times) {
        return hub.conversation().customerSends("custom.retry." + handler,
                "{\"failure\":\"" + failure + "\",\"times\":" + times + "}");
    }
}
