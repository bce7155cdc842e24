package dev.custombot.pages.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

import dev.custombot.message.QuickReply;
import dev.custombot.pages.Chat;

/** Everything can be done without a mouse, and the page is dark and narrow where one wants it to be. */
class TheChatByKeyboardDarkAndNarrowTest {

    private static final int MOST_STEPS = 60;
    private static final String FOCUSED = "document.activeElement?.textContent.trim() ?? ''";

    @RegisterExtension
    final Chat chat = new Chat();

    @Test
    void byKeyboardOnly() {
        chat.until(() -> assertThat(chat.page().focused()).isEqualTo("text"));
        for (char letter : "Tea".toCharArray()) {
            chat.page().press(String.valueOf(letter));
        }
        chat.page().press("Enter");
        chat.until(() -> assertThat(chat.bot().heardTexts()).containsExactly("Tea"));
        chat.bot().says(QuickReply.of("Which?", "Green", "Black"));
        chat.untilShown(".bubble.bot button", "Black");

        ChromiumPage page = (ChromiumPage) chat.page();
        for (int step = 0; step < MOST_STEPS && !page.evaluate(FOCUSED).equals("Black"); step++) {
            page.press("Shift+Tab");
        }
        page.press("Enter");

        chat.until(() -> assertThat(chat.bot().heard()).hasSize(2));
        assertThat(chat.bot().lastJson().encode()).contains("Black");
        chat.until(() -> assertThat(page.focused()).isEqualTo("text"));
    }

    @Test
    void darkAndNarrow() {
        chat.customerSays("A message with one word that is long: " + "w".repeat(200));
        try (ChromiumPage page = ChromiumBrowser.open(chat.hub().url() + "/",
                new NewContextOptions().setColorScheme(ColorScheme.DARK).setViewportSize(360, 740))) {
            chat.until(() -> assertThat(page.texts(".bubble")).isNotEmpty());

            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            assertThat(page.evaluate("""
                    (() => { const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
                      return red + green + blue < 3 * 128; })()""")).as("a dark ground").isEqualTo(true);
            assertThat(page.complaints()).isEmpty();
        }
    }
}
