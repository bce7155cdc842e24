package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.custombot.Sendable;
import dev.custombot.deployment.emulator.HubEmulator;
import dev.custombot.deployment.emulator.HubEmulatorOptions;

/** For each test an emulator, a bot behind it, and the chat page before it, in which nothing may go wrong unsaid. */
public final class Chat implements BeforeEachCallback, AfterEachCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UnaryOperator<HubEmulatorOptions> options;
    private EmulatedBot bot;
    private HubEmulator hub;
    private Page page;

    public Chat() {
        this(UnaryOperator.identity());
    }

    public Chat(UnaryOperator<HubEmulatorOptions> options) {
        this.options = options;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        bot = new EmulatedBot();
        hub = new HubEmulator(
                options.apply(HubEmulatorOptions.forCallback(bot.address()).withRedeliveryDelay(Duration.ofMillis(20))));
        hub.start();
        bot.isBehind(hub);
        page = Browser.any().open(hub.url() + "/");
        until(() -> assertThat(page.texts("#conversations .chat")).isNotEmpty());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints = page.complaints();
        page.close();
        hub.close();
        bot.close();
        assertThat(complaints).as("complaints of the page").isEmpty();
    }

    public Page page() {
        return page;
    }

    public EmulatedBot bot() {
        return bot;
    }

    public HubEmulator hub() {
        return hub;
    }

    /** Writes it, and waits until the bot has it. */
    public void customerSays(String text) {
        int before = bot.heard().size();
        page.type("#text", text);
        page.click("#say button", "Send");
        until(() -> assertThat(bot.heard()).hasSizeGreaterThan(before));
    }

    /** The same after the customer has said something, so that there is a conversation. */
    public void botSays(Sendable... replies) {
        if (bot.heard().isEmpty()) {
            customerSays("Good day");
        }
        assertThat(bot.says(replies)).isEqualTo(202);
    }

    public void until(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(page.complaints()).as("complaints of the page").isEmpty();
            assertion.run();
        });
    }

    public void untilShown(String selector, String text) {
        until(() -> assertThat(page.texts(selector)).contains(text));
    }
}
