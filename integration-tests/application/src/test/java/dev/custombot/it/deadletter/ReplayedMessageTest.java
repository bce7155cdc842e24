package dev.custombot.it.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.it.HandledLog;
import dev.custombot.it.Repairs;
import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** A replayed message is handled again, once, in the order of its conversation. */
@QuarkusTest
@TestProfile(Administration.class)
class ReplayedMessageTest {

    @Inject
    Hub hub;

    @Inject
    Repairs repairs;

    @Inject
    HandledLog log;

    @Test
    void isHandledOnceItsCauseIsMended() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one");
        String id = Letters.await(conversation.id(), 1).get(0);
        repairs.mend(conversation.id());

        assertThat(Letters.post("/" + id + "/replay").getString("outcome")).isEqualTo("replayed");

        assertThat(conversation.awaitReply().text()).contains("mended: {\"n\":\"one\"}");
        Letters.await(conversation.id(), 0);
        assertThat(Letters.get("?done=true&conversation=" + conversation.id()).getString("letters[0].status"))
                .isEqualTo("replayed");
    }

    @Test
    void aSecondReplayDoesNothingAndSaysSo() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one");
        String id = Letters.await(conversation.id(), 1).get(0);
        repairs.mend(conversation.id());
        Letters.post("/" + id + "/replay");
        conversation.awaitReply();

        JsonPath second = Letters.post("/" + id + "/replay");

        assertThat(second.getString("outcome")).isEqualTo("skipped");
        assertThat(second.getString("reason")).isEqualTo("was replayed before");
        conversation.customerSays("next");
        assertThat(conversation.awaitReply().text()).contains("You said: next");
        assertThat(Topics.records("custom-bot-callbacks", conversation.id())).hasSize(3);
    }

    @Test
    void aReplayWhoseMarkGotLostIsRecognised() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one");
        repairs.mend(conversation.id());
        Letters.post("/replay?conversation=" + conversation.id());
        conversation.awaitReply();
        ConsumerRecord<String, String> replayed = Topics.records("custom-bot-callbacks", conversation.id()).get(1);

        Topics.publish(new ProducerRecord<>(replayed.topic(), null, replayed.key(), replayed.value(), replayed.headers()));

        conversation.customerSays("next");
        assertThat(conversation.awaitReply().text()).contains("You said: next");
        assertThat(log.of(conversation.id())).hasSize(3 + 1 + 1);
    }

    @Test
    void isHandledAlsoWhenItsFailureWasAnsweredAndRemembered() {
        TestConversation conversation = hub.conversation().customerSends("custom.failure.apologised", "{}");
        assertThat(conversation.awaitReply().text()).contains("sorry");
        String id = Letters.await(conversation.id(), 1).get(0);
        repairs.mend(conversation.id());

        Letters.post("/" + id + "/replay");

        assertThat(conversation.awaitReply().text()).contains("mended");
    }

    @Test
    void oneThatFailsAgainIsAnotherDeadLetter() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one");
        String first = Letters.await(conversation.id(), 1).get(0);

        Letters.post("/" + first + "/replay");
        String second = Awaitility.await().until(
                () -> Letters.get("?conversation=" + conversation.id()).getString("letters[0].id"),
                id -> id != null && !id.equals(first));

        repairs.mend(conversation.id());
        Letters.post("/" + second + "/replay");
        assertThat(conversation.awaitReply().text()).contains("mended: {\"n\":\"one\"}");
    }

    @Test
    void theOrderOfTheConversationIsKept() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one", "two", "three");
        // The first one fails once more, so its letter is now the newest.
        String first = Letters.await(conversation.id(), 3).get(0);
        Letters.post("/" + first + "/replay");
        Awaitility.await().until(() -> Topics.records("custom-bot-dead-letters", conversation.id()).stream()
                .filter(record -> Topics.header(record, "custom-bot-dead-letter-stage").isPresent()).count() == 4);
        repairs.mend(conversation.id());

        JsonPath report = Letters.post("/replay?conversation=" + conversation.id());

        assertThat(report.getInt("replayed")).isEqualTo(3);
        assertThat(conversation.awaitReplies(3)).extracting(reply -> reply.text().orElseThrow()).containsExactly(
                "mended: {\"n\":\"one\"}", "mended: {\"n\":\"two\"}", "mended: {\"n\":\"three\"}");
    }

    @Test
    void itIsTheSameRecord() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one");
        String id = Letters.await(conversation.id(), 1).get(0);
        repairs.mend(conversation.id());
        Letters.post("/" + id + "/replay");
        conversation.awaitReply();

        List<ConsumerRecord<String, String>> records = Topics.records("custom-bot-callbacks", conversation.id());
        assertThat(records.get(1).value()).isEqualTo(records.get(0).value());
        records.get(0).headers().forEach(
                header -> assertThat(Topics.header(records.get(1), header.key())).contains(new String(header.value())));
        assertThat(Topics.header(records.get(1), "custom-bot-replay-of")).contains(id);
        assertThat(records.get(1).headers().toArray()).noneMatch(header -> header.key().startsWith("custom-bot-dead-letter"));
    }
}
