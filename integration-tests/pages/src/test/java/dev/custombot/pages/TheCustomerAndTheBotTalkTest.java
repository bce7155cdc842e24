package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;

/** What a customer types reaches the bot, and what the bot says is shown. */
class TheCustomerAndTheBotTalkTest {

    @RegisterExtension
    final Chat chat = new Chat();

    @Test
    void byTheButton() {
        chat.page().type("#text", "Where is my order?");
        chat.page().click("#say button", "Send");

        chat.until(() -> assertThat(chat.bot().heardTexts()).containsExactly("Where is my order?"));
        chat.untilShown(".bubble.mine .content", "Where is my order?");
        assertThat(chat.page().value("#text")).isEmpty();

        chat.bot().says(Reply.text("On its way."));

        chat.untilShown(".bubble.bot .content", "On its way.");
        chat.until(
                () -> assertThat(chat.page().texts(".receipt")).first().asString().startsWith("✓ delivered, 202 · answered"));
    }

    @Test
    void byTheKey() {
        chat.page().type("#text", "Good day");
        chat.page().press("Enter");

        chat.until(() -> assertThat(chat.bot().heardTexts()).containsExactly("Good day"));
        assertThat(chat.page().focused()).isEqualTo("text");
    }

    @Test
    void theBotIsSeenTyping() {
        chat.botSays(Reply.typing());
        chat.until(() -> assertThat(chat.page().texts(".typing")).hasSize(1));

        chat.botSays(Reply.text("Here I am"));

        chat.untilShown(".bubble.bot .content", "Here I am");
        assertThat(chat.page().texts(".typing")).isEmpty();
    }

    @Test
    void whatWasSaidIsThereWhenThePageIsOpenedAgain() {
        chat.customerSays("Good day");
        chat.botSays(Reply.text("Good day to you"));

        chat.page().reload();

        chat.untilShown(".bubble.mine .content", "Good day");
        chat.untilShown(".bubble.bot .content", "Good day to you");
    }
}
