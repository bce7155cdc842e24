package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A file that the customer attaches is kept at the hub, reaches the bot with its address, and can be opened in the chat. */
class FilesAreSentTest {

    @RegisterExtension
    final Chat chat = new Chat();

    @Test
    void withTheirNames() {
        chat.page().attach("#file", "order 1.txt", "text/plain", "one tea");

        chat.until(() -> assertThat(chat.bot().heard()).hasSize(1));
        assertThat(chat.bot().heard().get(0).getJsonObject("attachments").encode()).contains("order 1.txt", "text/plain");
        chat.untilShown(".bubble.mine .file", "↓ order 1.txt (7 B)");
        assertThat(chat.page().attributes(".file a", "href")).singleElement().asString().startsWith("/control/assets/");
        assertThat(chat.page().texts("#say .hint")).isEmpty();
    }
}
