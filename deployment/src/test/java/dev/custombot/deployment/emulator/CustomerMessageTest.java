package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.emulator.conversation.HubState;
import io.vertx.core.json.JsonObject;

/** What a customer says arrives with all that the hub tells about it. */
class CustomerMessageTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void fieldsOfTheHub() {
        JsonObject said = hub.say("c-1", "hello");
        await().until(() -> hub.callback().calls().size() == 1);
        JsonObject message = hub.callback().calls().get(0).message();

        assertThat(message.getString("id")).isEqualTo(said.getString("id")).hasSize(36);
        assertThat(message.getJsonObject("conversation").fieldNames()).contains("id", "account", "entryPoint", "customer");
        assertThat(message.getJsonObject("sender").getString("type")).isEqualTo("customer");
        assertThat(message.getString("created")).matches("....-..-..T..:..:..\\.[0-9]{3}Z");
    }

    @Test
    void jsonTravelsAsText() {
        hub.post("/control/conversations/c-1/messages",
                "{\"type\":\"custom.order\",\"json\":{\"number\":7},\"intent\":\"buy\"}");
        await().until(() -> hub.callback().calls().size() == 1);
        JsonObject message = hub.callback().calls().get(0).message();

        assertThat(message.getJsonObject("content").getString("json")).isEqualTo("{\"number\":7}");
        assertThat(message.getJsonObject("intent").getString("value")).isEqualTo("buy");
    }

    @Test
    void severalTimesWithTheSameIds() {
        hub.post("/control/conversations/c-1/messages", "{\"text\":\"hi\",\"times\":3}");

        await().until(() -> hub.callback().calls().size() == 3);
        assertThat(hub.callback().calls()).extracting(call -> call.message().getString("id")).containsOnly(
                hub.callback().calls().get(0).message().getString("id"));
        assertThat(hub.get("/control/conversations/c-1").getJsonArray("messages")).hasSize(1);
    }

    @Test
    void nothingIsSaidInAnEndedConversation() {
        hub.say("c-1", "hello");
        hub.send(hub.request("/hub/v3/conversations/messages").header("Authorization", "Bearer " + hub.token())
                .POST(BodyPublishers.ofString("""
                        {"messages":{"message":[{"type":{"value":"conversation.end"},"conversation":{"id":"%s"},
                         "sender":{"type":"custom_bot","participant":{"name":"b"}}}]}}"""
                        .formatted(HubState.idOf("c-1")))));

        assertThat(hub.get("/control/conversations/c-1").getString("state")).isEqualTo("ended");
        assertThat(hub.say("c-1", "still there?").getInteger("status")).isEqualTo(409);
    }
}
