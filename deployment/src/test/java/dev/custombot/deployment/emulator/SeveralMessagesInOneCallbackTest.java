package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What is said together is delivered together, and tells of the customer who was introduced. */
class SeveralMessagesInOneCallbackTest {

    private static final String TWO = """
            {"together":[{"text":"one"},{"text":"two"}],
             "customer":{"name":"Jo","attributes":[{"name":"language","value":"de"}]}}""";

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void inTheirOrder() {
        JsonObject said = hub.post("/control/conversations/c-1/messages", TWO);
        await().until(() -> "delivered".equals(hub.delivery(said).getString("outcome")));

        JsonArray messages = hub.callback().calls().get(0).json().getJsonObject("messages").getJsonArray("message");
        assertThat(hub.callback().calls()).hasSize(1);
        assertThat(messages).extracting(message -> ((JsonObject) message).getJsonObject("content").getString("text"))
                .containsExactly("one", "two");
        assertThat(messages.getJsonObject(1).getString("id")).isEqualTo(said.getString("id"));
        assertThat(hub.get("/control/conversations/c-1").getJsonArray("messages")).hasSize(2);
    }

    @Test
    void theCustomerIsKnownFromThenOn() {
        hub.post("/control/conversations/c-1/messages", TWO);
        hub.say("c-1", "three");
        await().until(() -> hub.callback().calls().size() == 2);

        JsonObject message = hub.callback().calls().get(1).message();
        assertThat(message.getJsonObject("conversation").getJsonObject("customer").getJsonArray("attributes").encode())
                .isEqualTo("[{\"name\":\"language\",\"value\":\"de\"}]");
        assertThat(message.getJsonObject("sender").getJsonObject("participant").getString("name")).isEqualTo("Jo");
    }

    @Test
    void nothingTogetherIsAMistake() {
        assertThat(hub.post("/control/conversations/c-1/messages", "{\"together\":[]}").getInteger("status")).isEqualTo(400);
        assertThat(hub.post("/control/conversations/c-1/messages", "{\"together\":[7]}").getInteger("status")).isEqualTo(400);
        assertThat(hub.get("/control/conversations").getJsonArray("conversations")).isEmpty();
    }
}
