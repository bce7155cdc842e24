package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A conversation that is deleted leaves nothing behind, and the others stay. */
class ConversationsAreDeletedTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void withAllThatWasSaid() {
        hub.say("c-1", "hello");
        hub.say("c-2", "hello");
        hub.reply(hub.token(), "c-1", "m-1");
        hub.reply(hub.token(), "c-2", "m-2");

        assertThat(hub.send(hub.request("/control/conversations/c-1").DELETE()).statusCode()).isEqualTo(204);

        assertThat(list("conversations")).hasSize(1);
        assertThat(list("deliveries")).hasSize(1);
        assertThat(list("replies")).hasSize(1);
        assertThat(list("requests")).hasSize(1);
        assertThat(hub.reply(hub.token(), "c-1", "m-3").statusCode()).isEqualTo(400);
        assertThat(hub.reply(hub.token(), "c-2", "m-4").statusCode()).isEqualTo(202);
    }

    @Test
    void whatWaitsIsNotDelivered() {
        hub.callback().hold("before");
        hub.say("c-1", "before");
        hub.say("c-1", "waiting");
        await().until(() -> hub.callback().texts().contains("before"));

        hub.send(hub.request("/control/conversations/c-1").DELETE());
        hub.callback().release();
        JsonObject said = hub.say("c-1", "after");
        await().until(() -> "delivered".equals(hub.delivery(said).getString("outcome")));

        assertThat(hub.callback().texts()).containsExactly("before", "after");
        assertThat(list("deliveries")).hasSize(1);
    }

    @Test
    void oneThatIsNotThereIsDeleted() {
        assertThat(hub.send(hub.request("/control/conversations/none").DELETE()).statusCode()).isEqualTo(204);
    }

    private JsonArray list(String name) {
        return hub.get("/control/" + name).getJsonArray(name);
    }
}
