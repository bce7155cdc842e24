package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** A token endpoint that is away keeps no bot from starting, and is told before the first customer waits for a reply. */
class NoFirstTokenIsToldTest {

    private static final String BOT = "quarkus.custom-bot.";
    private static final String TOLD = "CBOT00309";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey(BOT + "hub.url", "http://localhost:1/v3")
            .overrideConfigKey(BOT + "hub.token-url", "http://localhost:1/token")
            .overrideConfigKey(BOT + "hub.client-id", "bot")
            .overrideConfigKey(BOT + "hub.client-secret", "the-secret-of-the-client")
            .overrideConfigKey(BOT + "callback.authentication.enabled", "false")
            .overrideConfigKey("quarkus.log.file.enabled", "true")
            .overrideConfigKey("quarkus.log.file.path", "target/no-first-token-" + System.nanoTime() + ".log");

    /** The application has started. */
    @Test
    void afterTheStart() {
        Path log = Path.of(ConfigProvider.getConfig().getValue("quarkus.log.file.path", String.class));

        await().atMost(Duration.ofSeconds(60)).until(() -> Files.readString(log), said -> said.contains(TOLD));
        assertThat(log).content().containsOnlyOnce(TOLD).contains("localhost").doesNotContain("the-secret-of-the-client");
    }
}
