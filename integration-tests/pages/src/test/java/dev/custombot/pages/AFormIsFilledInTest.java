package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.message.Bubble;
import dev.custombot.message.Form;
import dev.custombot.message.InputPage;
import dev.custombot.message.SelectPage;

/** A form is filled in page by page, demands what it needs, lets one go back, and comes to the bot with what was answered. */
class AFormIsFilledInTest {

    private static final String FORM = ".bubble.bot .form ";

    @RegisterExtension
    final Chat chat = new Chat();

    @Test
    void pageByPage() {
        chat.botSays(Form.builder(Bubble.of("A complaint"))
                .page(SelectPage.builder("what", "What is it?").item("Broken", "broken")
                        .item("Late", "late").nextPage("how").build())
                .page(InputPage.builder("how", "How did it happen?").required().build())
                .startPage("what").showSummary().build());
        chat.untilShown(FORM + "button", "Fill in");

        chat.page().click(FORM + "button", "Fill in");
        chat.page().click(FORM + "label", "Late");
        chat.page().click(FORM + "button", "Next");
        chat.page().click(FORM + "button", "Next");
        assertThat(chat.page().texts(FORM + "[role=\"alert\"]")).containsExactly("Please answer this.");
        chat.page().click(FORM + "button", "Back");
        chat.page().click(FORM + "label", "Broken");
        chat.page().click(FORM + "button", "Next");
        chat.page().type(FORM + "input", "It fell");
        chat.page().click(FORM + "button", "Next");
        assertThat(chat.page().texts(FORM + "dd")).containsExactly("Broken", "It fell");
        chat.page().click(FORM + "button", "Send form");

        chat.until(() -> assertThat(chat.bot().heard()).last()
                .satisfies(
                        message -> assertThat(message.getJsonObject("type").getString("value")).isEqualTo("richMessage.form")));
        assertThat(chat.bot().lastJson().encode()).contains("It fell", "\"broken\"").doesNotContain("\"late\"");
        chat.untilShown(".bubble.mine .content", "What is it?: Broken How did it happen?: It fell");
    }
}
