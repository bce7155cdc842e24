package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonObject;

/** An emulator that was started anew takes a conversation as somebody else remembers it, and it goes on from there. */
class ConversationsAreBroughtBackTest {

    private static final String PATH = "/control/conversations/c-1";

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void withWhatWasSaidAndWhoHasIt() {
        JsonObject remembered = remembered("agent");

        assertThat(bringBack(remembered)).isEqualTo(200);

        JsonObject back = hub.get(PATH);
        assertThat(back.getString("state")).isEqualTo("agent");
        assertThat(back.getJsonArray("messages")).isEqualTo(remembered.getJsonArray("messages"));
        assertThat(hub.get("/control/deliveries").getJsonArray("deliveries")).isEmpty();
    }

    @Test
    void andTheBotGoesOn() {
        bringBack(remembered("bot"));

        JsonObject said = hub.say("c-1", "and now?");

        await().until(() -> "delivered".equals(hub.delivery(said).getString("outcome")));
        assertThat(hub.reply(hub.token(), "c-1", "m").statusCode()).isEqualTo(202);
        assertThat(hub.get(PATH).getJsonArray("messages")).hasSize(3);
    }

    @Test
    void oneThatIsThereStaysAsItIs() {
        JsonObject remembered = remembered("ended");
        hub.say("c-1", "somebody was faster");

        bringBack(remembered);

        assertThat(hub.get(PATH).getString("state")).isEqualTo("bot");
        assertThat(hub.get(PATH).getJsonArray("messages")).hasSize(1);
    }

    private JsonObject remembered(String state) {
        hub.say("c-1", "hello");
        JsonObject remembered = new JsonObject().put("state", state).put("messages", hub.get(PATH).getJsonArray("messages"));
        hub.send(hub.request(PATH).DELETE());
        return remembered;
    }

    private int bringBack(JsonObject remembered) {
        return hub.send(hub.request(PATH).PUT(BodyPublishers.ofString(remembered.encode()))).statusCode();
    }
}
