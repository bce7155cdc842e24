package dev.custombot.it.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.it.Topics;
import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** What cannot be replayed stays where it is, with the reason. */
@QuarkusTest
@TestProfile(Administration.class)
class SkippedReplayTest extends TroubledHubTest {

    @Test
    void theCustomerHasEndedTheConversation() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one").customerEnds();
        conversation.awaitDelivery();

        assertThat(reason(conversation.id())).isEqualTo("conversation has ended");
    }

    @Test
    void theHubSaysThatTheConversationHasEnded() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one");
        hub.failNext(1).with(400, "400-630");
        conversation.customerSays("too late");
        Letters.await(conversation.id(), 2);

        JsonPath report = Letters.post("/replay?conversation=" + conversation.id());

        assertThat(report.getInt("skipped")).isEqualTo(2);
        assertThat(report.getList("results.reason")).containsOnly("conversation has ended");
    }

    @Test
    void anAgentHasTheConversation() {
        TestConversation conversation = hub.conversation().customerSays("escalate").awaitState("agent");
        Letters.await(conversation.id(), 1);

        assertThat(reason(conversation.id())).isEqualTo("bot is not part of the conversation");
    }

    @Test
    void theContentWasRedacted() {
        String conversation = Payloads.conversationId();
        Redelivery.of(hub, Payloads.envelope(
                Payloads.text(conversation, "fail 4111-1111").replace("\"content\":{", "\"content\":{\"redact\":true,")));

        assertThat(reason(conversation)).isEqualTo("content was redacted");
    }

    @Test
    void theRecordCannotBeRead() {
        String conversation = Payloads.conversationId();
        Topics.publish(new ProducerRecord<>("custom-bot-callbacks", conversation, "not json"));

        assertThat(reason(conversation)).isEqualTo("record cannot be read");
        String id = Letters.await(conversation, 1).get(0);
        assertThat(Letters.get("/" + id).getString("value")).isEqualTo("not json");
    }

    private static String reason(String conversation) {
        String id = Letters.await(conversation, 1).get(0);
        JsonPath result = Letters.post("/" + id + "/replay");
        assertThat(result.getString("outcome")).isEqualTo("skipped");
        assertThat(Letters.await(conversation, 1)).containsExactly(id);
        return result.getString("reason");
    }
}
