package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** The application's JSON is as it likes it; what the hub sends and gets, and what lies on the topics, is as it must be. */
@QuarkusTest
class MapperCustomizersDoNotReachTheWireTest {

    @Inject
    Hub hub;

    @Inject
    ObjectMapper mapper;

    @Test
    void aReplyIsInTheHubsWords() throws Exception {
        TestConversation conversation = hub.conversation().customerSays("hello");
        BotReply reply = conversation.awaitReply();

        assertThat(reply.quickReplies()).containsExactly("Track my order", "Leave");
        JsonNode sent = new ObjectMapper().readTree(hub.control("/control/requests")).path("requests");
        assertThat(sent.findValuesAsText("messageId")).contains(reply.messageId());
        assertThat(sent.toString()).contains("quickReply").doesNotContain("quick_reply", "message_id");
    }

    @Test
    void aRichContentOfTheHubIsUnderstood() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply();

        assertThat(conversation.customerChooses("Leave").awaitReply().text()).contains("You chose Leave");
    }

    @Test
    void aClassOfTheApplicationIsBoundByItsOwnMapper() throws Exception {
        assertThat(mapper.writeValueAsString(new ShopBot.Order("7"))).isEqualTo("{\"order_number\":\"7\"}");

        TestConversation conversation = hub.conversation().customerSends("custom.order", Map.of("order_number", "A-7"));

        assertThat(conversation.awaitReply().text()).contains("Order A-7");
    }
}
