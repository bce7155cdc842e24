package dev.custombot.it.dispatch;

import static dev.custombot.it.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** What cannot be handled lies in the dead letters with its cause, and everything else goes on. */
@QuarkusTest
class GivenUpMessageTest {

    @Inject
    Hub hub;

    @Test
    void aHandlerThatThrows() {
        TestConversation conversation = hub.conversation().customerSays("fail secret").customerSays("next");

        assertThat(conversation.awaitReply().text()).contains("You said: next");
        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        assertThat(header(letter, "custom-bot-dead-letter-stage")).contains("dispatch");
        assertThat(header(letter, "custom-bot-dead-letter-cause")).contains("java.lang.IllegalStateException");
        assertThat(header(letter, "custom-bot-dead-letter-attempts")).contains("3");
        assertThat(header(letter, "custom-bot-dead-letter-handler")).contains("dev.custombot.it.TextBot#text");
        assertThat(header(letter, "custom-bot-dead-letter-source").orElseThrow()).startsWith("custom-bot-callbacks-");
        assertThat(letter.value()).contains("fail secret");
        assertThat(StreamSupport.stream(letter.headers().spliterator(), false).map(found -> new String(found.value())))
                .noneMatch(value -> value.contains("secret"));
    }

    @Test
    void aReplyThatIsRefusedIsNotTriedAgain() {
        TestConversation conversation = hub.conversation().customerSends("custom.model.too-long", "{}");

        conversation.awaitDelivery();
        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        assertThat(header(letter, "custom-bot-dead-letter-cause")).contains("dev.custombot.RefusedReplyException");
        assertThat(header(letter, "custom-bot-dead-letter-attempts")).contains("1");
        assertThat(header(letter, "custom-bot-dead-letter-detail").orElseThrow()).contains("12000").contains("Reply.texts");
    }

    @Test
    void aStreamThatBreaksIsNotBegunAgain() {
        TestConversation conversation = hub.conversation().customerSends("custom.model.broken-stream", "{}");

        assertThat(conversation.awaitReplies(2)).extracting(reply -> reply.text().orElseThrow()).containsExactly("A0", "A1");
        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        assertThat(header(letter, "custom-bot-dead-letter-cause")).contains("java.lang.IllegalStateException");
        assertThat(header(letter, "custom-bot-dead-letter-attempts")).contains("1");
        assertThat(header(letter, "custom-bot-dead-letter-detail").orElseThrow()).contains("after 2 replies");
    }

    @Test
    void aLongTextIsSentInPieces() {
        TestConversation conversation = hub.conversation().customerSends("custom.model.split", "{}");

        assertThat(conversation.awaitReplies(3)).allSatisfy(
                reply -> assertThat(reply.text().orElseThrow()).startsWith("word").endsWith("word"));
    }

    @Test
    void whatTheHubWantsRedactedIsNotPutAsideInTheClear() {
        String conversation = Payloads.conversationId();
        Redelivery.of(hub, Payloads.envelope(Payloads.text(conversation, "fail 4111-1111").replace("\"content\":{",
                "\"content\":{\"redact\":true,")));

        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation, 1).get(0);
        assertThat(letter.value()).doesNotContain("4111-1111").contains("[redacted]").contains(conversation);
    }

    @Test
    void aUniThatFails() {
        TestConversation conversation = hub.conversation().customerSends("custom.result.uni-failure", "{}");

        conversation.awaitDelivery();
        ConsumerRecord<String, String> letter = Topics.awaitRecords("custom-bot-dead-letters", conversation.id(), 1).get(0);
        assertThat(header(letter, "custom-bot-dead-letter-cause")).contains("java.lang.UnsupportedOperationException");
    }

    @ParameterizedTest
    @CsvSource({"1, not json", "1, {}", "1, ''", "99, '{\"message\":{}}'"})
    void aPoisonRecord(String version, String value) {
        String conversation = Payloads.conversationId();
        ProducerRecord<String, String> record = new ProducerRecord<>("custom-bot-callbacks", conversation, value);
        record.headers().add("custom-bot-schema-version", version.getBytes()).add("custom-bot-type", "text".getBytes())
                .add("custom-bot-message-id", "p-1".getBytes()).add("custom-bot-sender-type", "customer".getBytes())
                .add("custom-bot-received-at", "2026-01-01T00:00:00Z".getBytes());
        Topics.publish(record);

        assertThat(Topics.awaitRecords("custom-bot-dead-letters", conversation, 1).get(0).value()).isEqualTo(value);
        assertThat(hub.conversation(conversation).customerSays("still there?").awaitReply().text())
                .contains("You said: still there?");
    }

    @Test
    void aRecordWithoutHeadersOrKey() {
        Topics.publish(new ProducerRecord<>("custom-bot-callbacks", null, "stray"));

        assertThat(hub.conversation().customerSays("still there?").awaitReply().text()).contains("You said: still there?");
    }
}
