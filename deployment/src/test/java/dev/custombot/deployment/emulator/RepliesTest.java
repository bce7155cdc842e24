package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.emulator.conversation.HubState;
import io.vertx.core.json.JsonObject;

/** Replies can be read with their parts, and requests with their outcome. */
class RepliesTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void richContentIsParsed() {
        hub.say("c-1", "hello");
        send("""
                {"messageId":"m-1","type":{"value":"richMessage.quickreply"},"conversation":{"id":"%s"},
                 "sender":{"type":"custom_bot","participant":{"name":"b"}},
                 "content":{"json":"{\\"quickReply\\":{\\"title\\":\\"Which?\\"}}"}}"""
                .formatted(HubState.idOf("c-1")));

        JsonObject reply = hub.get("/control/replies?conversation=c-1").getJsonArray("replies").getJsonObject(0);
        assertThat(reply.getJsonObject("json").getJsonObject("quickReply").getString("title")).isEqualTo("Which?");
        assertThat(reply.fieldNames()).contains("id", "messageId", "conversation", "type", "at", "sender", "raw");
        JsonObject request = hub.get("/control/requests").getJsonArray("requests").getJsonObject(0);
        assertThat(request.getInteger("status")).isEqualTo(202);
        assertThat(request.getInteger("messages")).isEqualTo(1);
        assertThat(request.getJsonArray("conversations")).containsExactly(HubState.idOf("c-1"));
    }

    @Test
    void aBotOpensAConversation() {
        JsonObject accepted = new JsonObject(send("""
                {"type":{"value":"text"},"conversation":{"account":{"address":"a","channel":{"type":"sms"}}},
                 "sender":{"type":"custom_bot","participant":{"name":"b"}},"content":{"text":"hi"}}""").body());

        String id = accepted.getJsonObject("messages").getJsonArray("message").getJsonObject(0).getJsonObject("conversation")
                .getString("id");
        assertThat(hub.get("/control/conversations/" + id).getString("state")).isEqualTo("bot");
    }

    private HttpResponse<String> send(String message) {
        return hub.send(hub.request("/hub/v3/conversations/messages").header("Authorization", "Bearer " + hub.token())
                .POST(BodyPublishers.ofString("{\"messages\":{\"message\":[" + message + "]}}")));
    }
}
