package dev.custombot.runtime.bot.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A message of the past is said again with all that a bot sees of it but its ids, which the bot would recognise. */
class AReplayedMessageIsAnotherOneTest {

    private static final String ID = "1";

    @Test
    void withWhatItSaidAndWithoutItsIds() {
        JsonObject wish = ReplayTool.wish(conversation(message().put("content", new JsonObject().put("text", "Hello"))
                .put("intent", new JsonObject().put("value", "greeting")).put("parent", new JsonObject().put("id", "0"))
                .put("attachments", new JsonObject().put("attachment", new JsonArray().add("file")))), ID, "", false);

        assertThat(wish).isEqualTo(new JsonObject().put("type", "text").put("sender", "customer").put("name", "Alex")
                .put("participant", "shop").put("text", "Hello").put("intent", "greeting").put("parentId", "0")
                .put("attachments", new JsonArray().add("file")));
    }

    @Test
    void orWithSomethingElse() {
        JsonObject conversation = conversation(message().put("content",
                new JsonObject().put("json", "{\"a\":1}").put("redact", true)));

        assertThat(ReplayTool.wish(conversation, ID, "{\"a\":2}", true).getJsonObject("json")).isEqualTo(
                new JsonObject().put("a", 2));
        assertThat(ReplayTool.wish(conversation, ID, "{\"a\":", true).getString("json")).isEqualTo("{\"a\":");
        assertThat(ReplayTool.wish(conversation, ID, "", false).getBoolean("redact")).isTrue();
    }

    @Test
    void orWithWordsThatItHadNot() {
        assertThat(ReplayTool.wish(conversation(message()), ID, "And this", true).getString("text")).isEqualTo("And this");
    }

    @Test
    void onlyIfItIsThere() {
        assertThatThrownBy(() -> ReplayTool.wish(conversation(message()), "2", "", false)).hasMessageContaining("no message 2");
    }

    private static JsonObject conversation(JsonObject message) {
        return new JsonObject().put("participant", "shop").put("messages", new JsonArray().add(message));
    }

    private static JsonObject message() {
        return new JsonObject().put("id", ID).put("messageId", "m1").put("type", new JsonObject().put("value", "text"))
                .put("sender",
                        new JsonObject().put("type", "customer").put("participant", new JsonObject().put("name", "Alex")));
    }
}
