package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;
import io.vertx.core.json.JsonObject;

/** JSON of any shape is shown as it is, where it has not the one of its type, and keeps nothing else from being shown. */
class AnyJsonIsShownTest {

    @RegisterExtension
    final Chat chat = new Chat();

    @BeforeEach
    void begin() {
        chat.customerSays("Good day");
    }

    @Test
    void whoseTitleIsNoText() {
        botSays("custom.ticket", "{\"title\":1001}");

        chat.until(() -> assertThat(chat.page().texts(".bubble.bot pre")).singleElement().asString().contains("1001"));
        chat.untilShown("#conversations small", "custom.ticket");
        assertThat(chat.page().texts("#notice")).containsOnly("");
    }

    @Test
    void whoseListIsNone() {
        botSays("richMessage.quickreply", "{\"quickReply\":{\"items\":{\"one\":1}}}");
        chat.botSays(Reply.text("And more"));

        chat.untilShown(".bubble.bot .content", "And more");
        assertThat(chat.page().texts(".bubble.bot pre")).singleElement().asString().contains("\"one\": 1");
    }

    @Test
    void whosePagesAreNone() {
        botSays("richMessage.form", "{\"form\":{\"data\":{\"pages\":[1,null]}}}");
        chat.botSays(Reply.text("And more"));

        chat.untilShown(".bubble.bot .content", "And more");
    }

    private void botSays(String type, String json) {
        JsonObject message = chat.bot().message("JSON").put("type", new JsonObject().put("value", type)).put("content",
                new JsonObject().put("json", json));
        assertThat(chat.bot().says(message)).isEqualTo(202);
    }
}
