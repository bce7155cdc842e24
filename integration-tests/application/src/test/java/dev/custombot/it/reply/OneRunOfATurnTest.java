package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import dev.custombot.it.Topics;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** When a handler has run twice for one message, the customer reads what one of the runs has returned, and the other one lies apart. */
@QuarkusTest
class OneRunOfATurnTest {

    @Inject
    Hub hub;

    @Test
    void theFirstIsSentAndWhatDiffersIsPutAside() {
        TestConversation conversation = hub.conversation().customerSays("none");
        conversation.awaitDelivery();
        String message = UUID.randomUUID().toString();
        ending(conversation, message, "A");
        ending(conversation, message, "B");
        ending(conversation, UUID.randomUUID().toString(), "C");

        assertThat(conversation.awaitReplies(2)).extracting(reply -> reply.text().orElseThrow()).containsExactly("A", "C");
        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        assertThat(letter.value()).contains("\"B\"");
        assertThat(Topics.header(letter, "custom-bot-dead-letter-cause")).contains("its message was answered before");
        assertThat(conversation.replies()).extracting(BotReply::type).containsExactly("text", "text");
    }

    private static void ending(TestConversation conversation, String message, String text) {
        ProducerRecord<String, String> record = new ProducerRecord<>("custom-bot-replies", conversation.id(),
                "{\"replies\":[{\"messageId\":\"%s\",\"type\":\"text\",\"content\":{\"text\":\"%s\"}}]}"
                        .formatted(UUID.randomUUID(), text));
        Map.of("custom-bot-bot", "<default>", "custom-bot-schema-version", "1", "content-type", "application/json",
                "custom-bot-inbound-id", message, "custom-bot-turn-id", message)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Topics.publish(record);
    }
}
