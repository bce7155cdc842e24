package dev.custombot.deployment.emulator.brevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The first message starts a conversation, each further one is a fragment, and the end brings the transcript. */
class WebhooksTellWhatWasSaidTest {

    @RegisterExtension
    final BrevoEmulator brevo = new BrevoEmulator();

    @Test
    void startedThenFragmentsThenTheTranscriptThenStartedAnew() {
        brevo.hub().say("c-1", "one");
        brevo.hub().say("c-1", "two");
        say("{\"type\":\"conversation.end\"}");
        brevo.hub().say("c-1", "three");

        List<JsonObject> events = brevo.events(4);

        assertThat(events).extracting(event -> event.getString("eventName")).containsExactly("conversationStarted",
                "conversationFragment", "conversationTranscript", "conversationStarted");
        assertThat(events).extracting(event -> event.getJsonObject("visitor").getString("id"))
                .containsOnly(brevo.hub().get("/control/conversations/c-1").getString("id"));
        assertThat(events).extracting(event -> event.getString("conversationId"))
                .containsOnly(events.get(0).getString("conversationId"))
                .doesNotContain(events.get(0).getJsonObject("visitor").getString("id"));
        assertThat(events.get(0).getJsonObject("message").getString("text")).isEqualTo("one");
        assertThat(events.get(0).getJsonObject("message").getString("type")).isEqualTo("visitor");
        assertThat(texts(events.get(1))).containsExactly("two");
        assertThat(texts(events.get(2))).containsExactly("one", "two");
        assertThat(events.get(3).getJsonObject("message").getString("text")).isEqualTo("three");
    }

    @Test
    void theConversationGoesOnAfterItsEnd() {
        brevo.hub().say("c-1", "one");
        say("{\"type\":\"conversation.end\"}");
        assertThat(state()).isEqualTo("ended");

        brevo.hub().say("c-1", "two");

        assertThat(state()).isEqualTo("bot");
    }

    @Test
    void aRedeliveredMessageIsTheSame() {
        String id = brevo.hub().say("c-1", "one").getString("id");
        say(new JsonObject().put("text", "one").put("id", id).encode());

        List<JsonObject> events = brevo.events(2);

        assertThat(events.get(1).getJsonArray("messages").getJsonObject(0)).isEqualTo(events.get(0).getJsonObject("message"));
    }

    @Test
    void theFirstMessageMayComeAsAFragmentToo() {
        brevo.rule("repeatsFirst", true);
        brevo.hub().say("c-1", "one");

        assertThat(brevo.events(2)).extracting(event -> event.getString("eventName")).containsExactly("conversationStarted",
                "conversationFragment");
    }

    @Test
    void oneFileOrSeveral() {
        String file = "{\"name\":\"a.png\",\"contentType\":\"image/png\",\"size\":7,\"url\":\"https://files.example.org/a.png\"}";
        say("{\"attachments\":[" + file + "]}");
        say("{\"text\":\"two\",\"attachments\":[" + file + "," + file + "]}");
        List<JsonObject> events = brevo.events(2);

        JsonObject one = events.get(0).getJsonObject("message");
        assertThat(one.getString("text")).isEqualTo("a.png");
        assertThat(one.getJsonObject("file").getString("name")).isEqualTo("a.png");
        assertThat(one.getJsonObject("file").getString("link")).isEqualTo("https://files.example.org/a.png");
        assertThat(one.getJsonObject("file").getLong("size")).isEqualTo(7);
        JsonObject several = events.get(1).getJsonArray("messages").getJsonObject(0);
        assertThat(several.getString("text")).isEqualTo("two");
        assertThat(several.getJsonArray("attachments")).hasSize(2);
        assertThat(several.containsKey("file")).isFalse();
    }

    @Test
    void filesAsTheOlderSpecificationHasThem() {
        brevo.rule("olderFiles", true);
        say("{\"attachments\":[{\"name\":\"a.png\",\"contentType\":\"image/png\",\"url\":\"https://files.example.org/a.png\"}]}");

        JsonObject file = brevo.events(1).get(0).getJsonObject("message").getJsonObject("file");

        assertThat(file.fieldNames()).contains("filename", "url").doesNotContain("name", "link", "mimeType");
        assertThat(file.getJsonObject("imageInfo").fieldNames()).contains("previewUrl");
    }

    private String state() {
        return brevo.hub().get("/control/conversations/c-1").getString("state");
    }

    private void say(String wish) {
        brevo.hub().post("/control/conversations/c-1/messages", wish);
    }

    private static List<Object> texts(JsonObject event) {
        JsonArray messages = event.getJsonArray("messages");
        return messages.stream().map(message -> (Object) ((JsonObject) message).getString("text")).toList();
    }
}
