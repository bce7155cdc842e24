package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Whatever was delivered can be delivered once more, as it was, also when the conversation has gone on meanwhile. */
class DeliveredOnceMoreTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void severalOfACallback() {
        JsonArray both = new JsonArray().add(new JsonObject().put("text", "one")).add(new JsonObject().put("text", "two"));

        isTheSame(hub.post("/control/conversations/c-1/messages", new JsonObject().put("together", both).encode()));
    }

    @Test
    void afterAHandOver() {
        JsonObject said = hub.say("c-1", "person");
        await().until(() -> hub.callback().texts().contains("person"));
        botSends("escalation.transfer", said);

        isTheSame(said);
        assertThat(state()).isEqualTo("agent");
    }

    @Test
    void afterAnEnd() {
        JsonObject said = hub.say("c-1", "bye");
        await().until(() -> hub.callback().texts().contains("bye"));
        botSends("conversation.end", said);

        isTheSame(said);
        assertThat(state()).isEqualTo("ended");
    }

    @Test
    void onlyWhatThereIs() {
        hub.post("/control/deliveries", "{}");
        String byHand = hub.get("/control/deliveries").getJsonArray("deliveries").getJsonObject(0).getString("id");

        assertThat(again("nothing")).isEqualTo(404);
        assertThat(again(byHand)).isEqualTo(400);
    }

    private void isTheSame(JsonObject said) {
        assertThat(again(said.getString("delivery"))).isEqualTo(202);

        await().until(() -> hub.callback().calls().size() == 2);
        assertThat(hub.callback().calls().get(1).body()).isEqualTo(hub.callback().calls().get(0).body());
        assertThat(hub.get("/control/deliveries?conversation=c-1").getJsonArray("deliveries")).hasSize(2);
    }

    private int again(String delivery) {
        return hub.send(hub.request("/control/deliveries/" + delivery + "/again").POST(BodyPublishers.noBody())).statusCode();
    }

    private String state() {
        return hub.get("/control/conversations/c-1").getString("state");
    }

    private void botSends(String type, JsonObject said) {
        JsonObject message = new JsonObject().put("messageId", "m-1").put("type", new JsonObject().put("value", type))
                .put("conversation", said.getJsonObject("conversation")).put("sender", new JsonObject()
                        .put("type", "custom_bot").put("participant", new JsonObject().put("name", "b")));
        JsonObject request = new JsonObject().put("messages", new JsonObject().put("message", new JsonArray().add(message)));
        assertThat(hub.send(hub.request("/hub/v3/conversations/messages").header("Authorization", "Bearer " + hub.token())
                .POST(BodyPublishers.ofString(request.encode()))).statusCode()).isEqualTo(202);
    }
}
