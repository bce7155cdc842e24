package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.emulator.conversation.HubState;
import io.vertx.core.json.JsonObject;

/** Errors of the emulated hub name the conversation, or the place in the request, in the words of the hub's published examples. */
class ErrorsNameTheirPlaceTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void theConversationThatIsUnknown() {
        assertThat(refusal(message("text", "nobody")))
                .isEqualTo("Following conversation id is invalid, completed or expired : " + HubState.idOf("nobody") + ".");
    }

    @Test
    void theConversationThatIsSomebodyElses() {
        hub.say("c-1", "hello");
        assertThat(refusal(message("escalation.transfer", "c-1"))).isEmpty();

        assertThat(refusal(message("text", "c-1")))
                .isEqualTo("Sender is not part of following conversation :  " + HubState.idOf("c-1"));
    }

    @Test
    void theMessageWhoseTypeIsNotAllowed() {
        hub.say("c-1", "hello");

        assertThat(refusal(message("text", "c-1") + "," + message("agent.join", "c-1")))
                .isEqualTo("Invalid value of attribute 'messages.message[1].type.value'='agent.join'.");
    }

    private static String message(String type, String conversation) {
        return """
                {"type":{"value":"%s"},"conversation":{"id":"%s"},"content":{"text":"hello"},
                 "sender":{"type":"custom_bot","participant":{"name":"b"}}}"""
                .formatted(type, HubState.idOf(conversation));
    }

    private String refusal(String messages) {
        return new JsonObject(hub.send(hub.request("/hub/v3/conversations/messages")
                .header("Authorization", "Bearer " + hub.token())
                .POST(BodyPublishers.ofString("{\"messages\":{\"message\":[" + messages + "]}}"))).body())
                .getString("developerMessage", "");
    }
}
