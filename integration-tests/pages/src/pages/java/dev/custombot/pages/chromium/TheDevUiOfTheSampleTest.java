package dev.custombot.pages.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Browser.NewContextOptions;

/** Each page of the extension opens in the Dev UI of the sample, shows what the running bot says, and asks no other host for it. */
class TheDevUiOfTheSampleTest {

    private static final int MOST_STEPS = 100;
    private static final String FOCUSED = """
            (() => { let one = document.activeElement; while (one?.shadowRoot?.activeElement) { one = one.shadowRoot.activeElement; }
              return one?.id ?? ''; })()""";

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

    /** Neither the start, nor the pages, nor the end have worried anybody. */
    @AfterAll
    static void stop() {
        sample.close();

        assertThat(sample.worries()).isEmpty();
    }

    @Test
    void whereToGoOnIsTheLastThingToldAtTheStart() {
        assertThat(sample.told()).last().asString().contains(SampleInDevMode.CHAT);
    }

    @Test
    void askedByKeyboardOnly() {
        try (ChromiumPage open = page("why-this-handler")) {
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(open.texts("qwc-custom-bot-why form")).isNotEmpty());
            for (int step = 0; step < MOST_STEPS && !open.evaluate(FOCUSED).equals("content"); step++) {
                open.press("Tab");
            }
            assertThat(open.evaluate(FOCUSED)).isEqualTo("content");
            open.press("h");
            open.press("i");
            open.press("Enter");

            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(open.texts("qwc-custom-bot-why tbody tr.chosen")).hasSize(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"handlers,tbody tr", "why-this-handler,form", "live-traffic,.way", "conversation,ol.said li", "registration,h3",
            "dead-letters,p.hint", "hub-emulator,caption"})
    void hasThePage(String page, String shows) throws IOException {
        try (ChromiumPage open = page(page)) {
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(open.texts(component(page) + " " + shows)).isNotEmpty());
            Files.write(Files.createDirectories(Path.of("target", "pictures")).resolve(page + ".png"), open.picture());

            // The Dev UI itself asks for a list of extensions, which is not there without a network.
            assertThat(open.complaints()).noneMatch(what -> what.contains("custom-bot") || what.startsWith("It asks "));
        }
    }

    private static ChromiumPage page(String name) {
        return ChromiumBrowser.open(sample.address() + "/q/dev-ui/quarkus-custom-bot/" + name, new NewContextOptions());
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
