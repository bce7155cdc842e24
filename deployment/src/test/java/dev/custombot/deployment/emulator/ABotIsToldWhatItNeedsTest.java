package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Who starts the emulator by hand reads from it what a bot must be told; the guide shows the same. */
class ABotIsToldWhatItNeedsTest {

    private static final String PREFIX = "quarkus.custom-bot.";
    private static final Path GUIDE = Path.of("../docs/modules/ROOT/pages/dev-mode.adoc");

    @Test
    void atEgain() throws IOException {
        List<String> told = told();

        assertThat(told).contains("hub.url=http://localhost:8090/hub/v3", "hub.client-secret=custom-bot-secret",
                "callback.authentication.bearer.issuer=http://localhost:8090");
        assertThat(shown()).containsAll(told);
    }

    @Test
    void atBrevo() throws IOException {
        List<String> told = told("--kind", "brevo");

        assertThat(told).containsExactly("hub.url=http://localhost:8090/v3", "hub.api-key=emulated-api-key",
                "hub.webhook.secret=emulated-webhook-secret");
        assertThat(shown()).containsAll(told);
    }

    @Test
    void withBasicAuthentication() {
        assertThat(told("--authorization", "basic"))
                .contains("callback.authentication.basic.username=custom-bot",
                        "callback.authentication.basic.password=custom-bot-secret")
                .noneMatch(line -> line.contains("bearer"));
    }

    @Test
    void withSecretsOfItsOwn() {
        assertThat(told("--api-key", "k", "--webhook-secret", "s", "--secret-header", "X-S")).contains("hub.api-key=k",
                "hub.webhook.secret=s", "hub.webhook.secret-header=X-S");
    }

    /** At the port that the guide has, below the name of the bot. */
    private static List<String> told(String... arguments) {
        HubEmulatorOptions options = HubEmulatorMain.options(arguments);
        try (HubEmulator emulator = new HubEmulator(options)) {
            emulator.start();
            List<String> lines = BotSettings.of(emulator, options);
            assertThat(lines).allMatch(line -> line.startsWith(PREFIX));
            List<String> told = new ArrayList<>();
            lines.forEach(line -> told
                    .add(line.substring(PREFIX.length()).replace(emulator.url(), "http://localhost:8090")));
            return told;
        }
    }

    private static List<String> shown() throws IOException {
        return Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith(PREFIX))
                .map(line -> line.substring(PREFIX.length())).toList();
    }
}
