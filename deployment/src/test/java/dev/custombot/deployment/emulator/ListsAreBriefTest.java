package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonObject;

/** Whoever asks for lists often gets them without what is long in them, and that of one conversation alone. */
class ListsAreBriefTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void conversationsHaveTheirLastMessageOnly() {
        hub.say("c-1", "hello");
        hub.say("c-1", "is anybody there?");

        JsonObject brief = first("conversations", "?brief=true");

        assertThat(brief.getInteger("count")).isEqualTo(2);
        assertThat(brief.getJsonObject("last").getJsonObject("content").getString("text")).isEqualTo("is anybody there?");
        assertThat(brief.containsKey("messages")).isFalse();
    }

    @Test
    void typingIsNoLastMessage() {
        hub.say("c-1", "hello");
        hub.post("/control/conversations/c-1/messages", "{\"type\":\"typing.start\"}");

        assertThat(first("conversations", "?brief=true").getJsonObject("last").getJsonObject("type").getString("value"))
                .isEqualTo("text");
    }

    @Test
    void deliveriesHaveTheirBodyElsewhere() {
        JsonObject said = hub.say("c-1", "hello");
        await().until(() -> "delivered".equals(hub.delivery(said).getString("outcome")));

        JsonObject brief = first("deliveries", "?brief=true&conversation=c-1");

        assertThat(brief.getJsonArray("said")).containsExactly(said.getString("id"));
        assertThat(brief.getJsonArray("attempts").getJsonObject(0).getInteger("status")).isEqualTo(202);
        assertThat(brief.encode()).doesNotContain("hello", "headers", "body");
        assertThat(hub.get("/control/deliveries/" + brief.getString("id")).getJsonObject("body").encode()).contains("hello");
    }

    @Test
    void requestsHaveTheirBodyElsewhereToo() {
        hub.say("c-1", "hello");
        hub.say("c-2", "hello");
        hub.reply(hub.token(), "c-1", "m-1");
        hub.reply(hub.token(), "c-2", "m-2");

        assertThat(hub.get("/control/requests?brief=true&conversation=c-1").getJsonArray("requests")).hasSize(1);
        JsonObject brief = first("requests", "?brief=true&conversation=c-1");
        assertThat(brief.getString("summary")).isEqualTo("text");
        assertThat(brief.containsKey("body")).isFalse();
        assertThat(hub.get("/control/requests/" + brief.getString("id")).getJsonObject("body").encode()).contains("m-1");
    }

    private JsonObject first(String list, String query) {
        return hub.get("/control/" + list + query).getJsonArray(list).getJsonObject(0);
    }
}
