package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;

/** Several conversations have a chat and a wire log each, can be gone back to, and are deleted by themselves. */
class EachConversationIsItsOwnTest {

    @RegisterExtension
    final Chat chat = new Chat();

    @Test
    void withItsOwnWire() {
        begin("tea");
        chat.customerSays("Tea, please");
        chat.bot().says(Reply.text("Here is tea"));
        chat.untilShown(".bubble.bot .content", "Here is tea");

        begin("coffee");
        assertThat(chat.page().texts("#chat .bubble")).isEmpty();
        chat.customerSays("Coffee, please");
        chat.untilShown(".bubble.mine .content", "Coffee, please");

        chat.until(() -> assertThat(chat.page().texts("#wire summary")).hasSize(1));
        chat.page().click("label", "Only this conversation");
        chat.until(() -> assertThat(chat.page().texts("#wire summary")).hasSize(3));

        chat.page().click("#wire li > details > summary", chat.page().texts("#wire summary").get(0));
        chat.until(() -> assertThat(chat.page().texts("#wire pre").toString()).contains("Coffee, please"));
    }

    @Test
    void isGoneBackToAndDeleted() {
        begin("tea");
        chat.customerSays("Tea, please");
        begin("coffee");
        chat.customerSays("Coffee, please");

        chat.until(() -> assertThat(chat.page().texts("#conversations .chat")).hasSize(2).last().asString()
                .startsWith("tea").endsWith("Tea, please"));
        chat.page().click("#conversations .chat", chat.page().texts("#conversations .chat").get(1));
        chat.untilShown(".bubble.mine .content", "Tea, please");

        chat.page().click("#conversations button", "Delete tea");
        chat.untilShown("#title", "coffee");
        chat.until(() -> assertThat(chat.page().texts("#conversations .chat")).hasSize(1));
    }

    private void begin(String name) {
        chat.page().type("#name", name);
        chat.page().click("#start button");
        chat.untilShown("#title", name);
    }
}
