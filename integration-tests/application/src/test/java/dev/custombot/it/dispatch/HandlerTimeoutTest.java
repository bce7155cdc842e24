package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.it.HangingBot;
import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A handler that does not end has failed when its time is over, wherever it hangs, and its conversation goes on. */
@QuarkusTest
class HandlerTimeoutTest {

    @Inject
    Hub hub;

    @Inject
    HangingBot bot;

    @ParameterizedTest
    @ValueSource(strings = {"uni", "worker", "virtual", "filter"})
    void theMessageIsGivenUpAndTheConversationGoesOn(String kind) {
        TestConversation conversation = hub.conversation().customerSends("custom.hang." + kind, "{}").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
        assertThat(cause(conversation)).contains("dev.custombot.HandlerTimeoutException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker", "virtual"})
    void whatItSaysThenIsRefused(String kind) {
        TestConversation conversation = hub.conversation().customerSends("custom.hang." + kind, "{}").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
        await().untilAsserted(() -> assertThat(bot.lateWord(conversation.id())).isEqualTo("refused"));
        assertThat(conversation.replies()).hasSize(1);
    }

    /** The handler is done, whatever its beans do. */
    @Test
    void aBeanThatDoesNotEndHoldsUpNobody() {
        try {
            TestConversation conversation = hub.conversation().customerSends("custom.hang.bean", "{}").customerSays("next");

            assertThat(conversation.awaitReply().text()).contains("touched");
            assertThat(conversation.awaitReply().text()).contains("You said: next");
        } finally {
            bot.letGo();
        }
    }

    @Test
    void aFailureHandlerThatDoesNotEndAnswersNothing() {
        TestConversation conversation = hub.conversation().customerSends("custom.hang.failure", "{}").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
        assertThat(cause(conversation)).contains("dev.custombot.it.HangingBot$Stuck");
    }

    private static Optional<String> cause(TestConversation conversation) {
        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        return Topics.header(letter, "custom-bot-dead-letter-cause");
    }
}
