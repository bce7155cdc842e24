package dev.custombot.deployment.emulator.egain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The emulated hub counts characters as the hub's schema does: an emoji is one. */
class LengthsAreCodePointsTest {

    private static final String EMOJI = "\uD83D\uDE00";

    @Test
    void ofAText() {
        assertThat(RequestSchema.broken("messages", message(EMOJI.repeat(10_000), "id"))).isEmpty();
        assertThat(RequestSchema.broken("messages", message(EMOJI.repeat(10_001), "id"))).isPresent();
    }

    @Test
    void ofAnId() {
        assertThat(RequestSchema.broken("messages", message("hi", EMOJI.repeat(255)))).isEmpty();
        assertThat(RequestSchema.broken("messages", message("hi", EMOJI.repeat(256)))).isPresent();
    }

    private static JsonObject message(String text, String id) {
        return new JsonObject().put("messages", new JsonObject().put("message", new JsonArray().add(new JsonObject()
                .put("messageId", id).put("type", new JsonObject().put("value", "text"))
                .put("conversation", new JsonObject().put("id", "c-1")).put("content", new JsonObject().put("text", text))
                .put("sender", new JsonObject().put("type", "custom_bot")
                        .put("participant", new JsonObject().put("name", "bot"))))));
    }
}
