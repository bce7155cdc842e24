package dev.custombot.it.callback;

import static dev.custombot.it.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** 202 means that every message lies on Kafka, as it was received. */
@QuarkusTest
class AcceptedCallbackTest {

    @Inject
    Hub hub;

    @Inject
    ObjectMapper mapper;

    private final String conversation = Payloads.conversationId();

    @Test
    void storesTheMessageAsReceivedWithTheEnvelopesMetadata() throws Exception {
        String message = Payloads.text(conversation, "11111111-1111-1111-1111-111111111111", "none grüße \\u00e9 😀")
                .replace("\"sender\"", "\"future\":{\"a\":[1,2.50,null]},\"sender\"");

        assertThat(Redelivery.of(hub, Payloads.envelope(message)).status()).isEqualTo(202);

        ConsumerRecord<String, String> record = Topics.records("custom-bot-callbacks", conversation).get(0);
        assertThat(record.value()).contains(message);
        assertThat(mapper.readTree(record.value()).path("metadata").path("attributes").path(0).path("value").asText())
                .isEqualTo("v3");
        assertThat(header(record, "custom-bot-message-id")).contains("11111111-1111-1111-1111-111111111111");
        assertThat(header(record, "custom-bot-type")).contains("text");
        assertThat(header(record, "custom-bot-sender-type")).contains("customer");
        assertThat(header(record, "content-type")).contains("application/json");
        assertThat(header(record, "custom-bot-schema-version")).contains("1");
        assertThat(Instant.parse(header(record, "custom-bot-received-at").orElseThrow())).isBefore(Instant.now());
    }

    @Test
    void takesMessagesInsideOfMetadata() throws Exception {
        String body = "{\"metadata\":{\"attributes\":[{\"name\":\"a\",\"value\":\"b\"}],\"messages\":{\"message\":["
                + Payloads.text(conversation, "none") + "]},\"more\":1}}";

        assertThat(Redelivery.of(hub, body).status()).isEqualTo(202);

        String value = Topics.records("custom-bot-callbacks", conversation).get(0).value();
        assertThat(mapper.readTree(value).path("metadata").toString())
                .isEqualTo("{\"attributes\":[{\"name\":\"a\",\"value\":\"b\"}],\"more\":1}");
    }

    @Test
    void takesTwoHundredMessagesInTheirOrder() {
        List<String> conversations = Stream.generate(Payloads::conversationId).limit(10).toList();
        String[] messages = new String[200];
        for (int i = 0; i < messages.length; i++) {
            messages[i] = Payloads.text(conversations.get(i % 10), "none " + i);
        }

        assertThat(Redelivery.of(hub, Payloads.envelope(messages)).status()).isEqualTo(202);

        for (int first = 0; first < 10; first++) {
            List<ConsumerRecord<String, String>> records = Topics.records("custom-bot-callbacks", conversations.get(first));
            assertThat(records).hasSize(20);
            for (int i = 0; i < 20; i++) {
                assertThat(records.get(i).value()).contains("\"none " + (first + 10 * i) + "\"");
            }
        }
    }

    @Test
    void takesTwoHundredMessagesOfOneConversationInTheirOrder() {
        String[] messages = new String[200];
        Arrays.setAll(messages, i -> Payloads.text(conversation, "none " + i));

        assertThat(Redelivery.of(hub, Payloads.envelope(messages)).status()).isEqualTo(202);

        List<ConsumerRecord<String, String>> records = Topics.records("custom-bot-callbacks", conversation);
        assertThat(records).hasSize(200);
        for (int i = 0; i < 200; i++) {
            assertThat(records.get(i).value()).contains("\"none " + i + "\"");
        }
    }

    @Test
    void takesUnknownTypesAndFields() {
        String body = "{\"later\":true,\"messages\":{\"paging\":{},\"message\":[{\"type\":{\"value\":\"new.kind\",\"x\":1},"
                + "\"conversation\":{\"id\":\"" + conversation + "\"},\"id\":\"i-1\"}]}}";

        assertThat(Redelivery.of(hub, body).status()).isEqualTo(202);
        assertThat(header(Topics.records("custom-bot-callbacks", conversation).get(0), "custom-bot-type")).contains("new.kind");
    }
}
