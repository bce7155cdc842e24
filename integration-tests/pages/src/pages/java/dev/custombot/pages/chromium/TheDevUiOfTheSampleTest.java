package dev.custombot.pages.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Browser.NewContextOptions;

/** Each page of the extension opens in the Dev UI of the sample, shows what the running bot says, and asks no other host for it. */
class TheDevUiOfTheSampleTest {

    private static SampleInDevMode sample;

    @BeforeAll
    static void start() {
        sample = new SampleInDevMode();
        try (ChromiumPage chat = ChromiumBrowser.open(sample.chat(), new NewContextOptions())) {
            await().atMost(Duration.ofMinutes(1)).until(() -> !chat.texts("#conversations .chat").isEmpty());
            chat.type("#text", "Hello");
            chat.press("Enter");
            await().atMost(Duration.ofMinutes(1)).until(() -> !chat.texts(".bubble.bot").isEmpty());
            assertThat(chat.complaints()).isEmpty();
        }
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    @ParameterizedTest
    @CsvSource({"handlers,tbody tr", "why-this-handler,form", "live-traffic,.way", "conversation,ol.said li", "registration,h3",
            "dead-letters,p.hint", "hub-emulator,caption"})
    void hasThePage(String page, String shows) {
        try (ChromiumPage open = ChromiumBrowser.open(sample.address() + "/q/dev-ui/quarkus-custom-bot/" + page,
                new NewContextOptions())) {
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(open.texts(component(page) + " " + shows)).isNotEmpty());

            // The Dev UI itself asks for a list of extensions, which is not there without a network.
            assertThat(open.complaints()).noneMatch(what -> what.contains("custom-bot") || what.startsWith("It asks "));
        }
    }

    private static String component(String page) {
        return "qwc-custom-bot-" + switch (page) {
            case "why-this-handler" -> "why";
            case "live-traffic" -> "traffic";
            case "hub-emulator" -> "emulator";
            default -> page;
        };
    }
}
