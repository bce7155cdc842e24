package dev.custombot.it.reply;

import static dev.custombot.it.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** A record of the replies topic that looks like one, and cannot be sent, is put aside at once. */
@QuarkusTest
class PoisonReplyTest {

    @Inject
    Hub hub;

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "not json", "{\"replies\":\"x\"}", "{\"replies\":[]}",
            "{\"replies\":[{\"type\":\"text\"}]}", ""})
    void isPutAsideAndTheNextIsSent(String value) {
        String conversation = UUID.randomUUID().toString();
        ProducerRecord<String, String> record = new ProducerRecord<>("custom-bot-replies", conversation, value);
        record.headers().add("custom-bot-schema-version", "1".getBytes()).add("custom-bot-type", "text".getBytes())
                .add("custom-bot-message-id", UUID.randomUUID().toString().getBytes());
        Topics.publish(record);

        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation, 1).get(0);
        assertThat(header(letter, "custom-bot-dead-letter-cause").orElseThrow()).containsPattern("^(the value|a reply) ");
        assertThat(hub.conversation().customerSays("still there?").awaitReply().text()).contains("You said: still there?");
    }
}
