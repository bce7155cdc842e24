package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;

/** JSON of any shape is shown as it is, where it has not the one of its type, and keeps nothing else from being shown. */
class AnyJsonIsShownTest {

    @RegisterExtension
    final Chat chat = new Chat();

    @Test
    void whoseTitleIsNoText() {
        chat.botSays(Reply.custom("custom.ticket", Map.of("title", 1001)));

        chat.until(() -> assertThat(chat.page().texts(".bubble.bot pre")).singleElement().asString().contains("1001"));
        chat.untilShown("#conversations small", "custom.ticket");
        assertThat(chat.page().texts("#notice")).containsOnly("");
    }

    @Test
    void whoseListIsNone() {
        chat.botSays(Reply.custom("richMessage.quickreply", Map.of("quickReply", Map.of("items", Map.of("one", 1)))),
                Reply.text("And more"));

        chat.untilShown(".bubble.bot .content", "And more");
        assertThat(chat.page().texts(".bubble.bot pre")).singleElement().asString().contains("\"one\": 1");
    }

    @Test
    void whoseTextsAreNone() {
        chat.botSays(Reply.custom("richMessage.form", Map.of("form", Map.of("pages", List.of(1, 2)))), Reply.text("And more"));

        chat.untilShown(".bubble.bot .content", "And more");
    }
}
