package dev.custombot.deployment.emulator.brevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonObject;

/** A conversation starts with one message; a fragment has several, and the visitor is who was introduced. */
class SeveralMessagesInOneFragmentTest {

    @RegisterExtension
    final BrevoEmulator brevo = new BrevoEmulator();

    @Test
    void afterTheFirstTheyComeTogether() {
        brevo.hub().post("/control/conversations/c-1/messages", """
                {"together":[{"text":"one"},{"text":"two"},{"text":"three"}],
                 "customer":{"name":"Jo","attributes":[{"name":"language","value":"de"}],
                             "contacts":{"contact":[{"type":"email","address":"jo@example.org"}]}}}""");
        List<JsonObject> events = brevo.events(2);

        assertThat(events.get(0).getJsonObject("message").getString("text")).isEqualTo("one");
        assertThat(events.get(1).getString("eventName")).isEqualTo("conversationFragment");
        assertThat(events.get(1).getJsonArray("messages"))
                .extracting(message -> ((JsonObject) message).getString("text")).containsExactly("two", "three");
        JsonObject visitor = events.get(1).getJsonObject("visitor");
        assertThat(visitor.getString("displayedName")).isEqualTo("Jo");
        assertThat(visitor.getJsonObject("attributes").getMap()).containsEntry("language", "de").containsEntry("EMAIL",
                "jo@example.org");
    }
}
