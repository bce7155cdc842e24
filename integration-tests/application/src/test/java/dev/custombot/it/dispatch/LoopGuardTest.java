package dev.custombot.it.dispatch;

import static dev.custombot.it.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import dev.custombot.it.HandledLog;
import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** Bots do not answer one another, or themselves, without end. */
@QuarkusTest
class LoopGuardTest {

    @Inject
    Hub hub;

    @Inject
    HandledLog log;

    @Test
    void whatTheBotItselfSaidIsDropped() {
        String conversation = Payloads.conversationId();
        String own = Payloads.text(conversation, "mine").replace("\"type\":\"customer\",\"participant\":{\"name\":\"Jo\"}",
                "\"type\":\"custom_bot\",\"participant\":{\"name\":\"test-bot\"}");
        String another = own.replace("\"name\":\"test-bot\"", "\"name\":\"other-bot\"").replace("\"id\":\"",
                "\"id\":\"x").replace("xx", "x").replace("\"conversation\":{\"id\":\"x", "\"conversation\":{\"id\":\"");
        Redelivery.of(hub, Payloads.envelope(own));
        Redelivery.of(hub, Payloads.envelope(another));

        assertThat(hub.conversation(conversation).awaitReply().text()).contains("You said: mine");
        assertThat(log.of(conversation)).hasSize(1);
        assertThat(log.of(conversation).get(0).sender().name()).contains("other-bot");
    }

    @Test
    void moreThanTheLimitInAMinuteIsCutOff() {
        String conversation = Payloads.conversationId();
        // In one callback, so all of them come in within the same minute.
        Redelivery.of(hub, Payloads.envelope(Stream.generate(() -> Payloads.text(conversation, "again")).limit(61)
                .toArray(String[]::new)));

        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation, 1).get(0);
        assertThat(header(letter, "custom-bot-dead-letter-cause")).contains("dev.custombot.TooManyRepliesException");
        assertThat(hub.conversation(conversation).awaitReplies(60)).hasSize(60);
    }

    @Test
    void aStreamIsNoLoop() {
        TestConversation conversation = hub.conversation().customerSends("custom.model.stream.80", "{}");

        assertThat(conversation.awaitReplies(80)).hasSize(80);
    }

    @Test
    void aStreamWithoutAnEndIsCutOff() {
        TestConversation conversation = hub.conversation().customerSends("custom.model.many.1001", "{}")
                .customerSends("custom.model.many.1", "{}");

        assertThat(conversation.awaitReply().text()).contains("again");
        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        assertThat(header(letter, "custom-bot-dead-letter-cause")).contains("dev.custombot.TooManyRepliesException");
        assertThat(header(letter, "custom-bot-dead-letter-detail").orElseThrow()).contains("1000");
        assertThat(conversation.replies()).hasSize(1);
    }
}
