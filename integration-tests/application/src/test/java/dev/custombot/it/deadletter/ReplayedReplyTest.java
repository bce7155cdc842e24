package dev.custombot.it.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Topics;
import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A reply that the hub refused is sent again, with the messageId that it had. */
@QuarkusTest
@TestProfile(Administration.class)
class ReplayedReplyTest extends TroubledHubTest {

    @Test
    void isSentOnce() {
        hub.failNext(1).with(400, "400-358");
        TestConversation conversation = hub.conversation().customerSays("too long");
        String id = Letters.await(conversation.id(), 1).get(0);

        assertThat(Letters.post("/" + id + "/replay").getString("outcome")).isEqualTo("replayed");
        assertThat(conversation.awaitReply().text()).contains("You said: too long");

        assertThat(Letters.post("/" + id + "/replay").getString("reason")).isEqualTo("was replayed before");
        conversation.customerSays("next").awaitReply();
        assertThat(conversation.replies()).hasSize(2);
        var records = Topics.records("custom-bot-replies", conversation.id());
        assertThat(records.get(1).value()).isEqualTo(records.get(0).value()).contains("\"messageId\"");
    }
}
