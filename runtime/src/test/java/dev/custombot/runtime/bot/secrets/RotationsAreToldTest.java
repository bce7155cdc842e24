package dev.custombot.runtime.bot.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretSetting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Who rotates a secret reads by the key of its setting whether the bot has it, and why it has not. */
class RotationsAreToldTest {

    private static final String KEY = "callback.authentication.basic.password";
    private static final String ABSENT = "[returns] CBOT00109: A secret could not be read again (" + KEY
            + "-file names a file that is empty or not there); the one from before stays valid";

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    @TempDir
    Path folder;

    private final WatchedSecrets watched = new WatchedSecrets(new ConfigProblems(),
            new BotMetrics(new SimpleMeterRegistry(), "returns"), CustomBotLog.of("returns"));
    private Path file;
    private Supplier<Optional<String>> secret;

    @BeforeEach
    void mount() throws IOException {
        file = Files.writeString(folder.resolve("password"), "the-first-secret");
        SecretSetting setting = new SecretSetting(LiteralSettings.of("<default>", new SmallRyeConfigBuilder().withSources(
                new PropertiesConfigSource(Map.of("quarkus.custom-bot." + KEY + "-file", file.toString()), "given", 100))
                .build()), KEY);
        secret = watched.watch(setting, setting::read);
    }

    @Test
    void oneThatTakesEffect() throws IOException {
        watched.reload();
        Files.writeString(file, "the-second-secret");
        watched.reload();
        watched.reload();

        assertThat(logged.lines()).containsExactly("[returns] CBOT00118: A secret has changed (" + KEY + "-file)");
        assertThat(logged.levels("CBOT00118")).containsExactly("INFO");
    }

    @Test
    void oneThatDoesNot() throws IOException {
        Files.delete(file);
        watched.reload();
        watched.reload();

        assertThat(secret.get()).contains("the-first-secret");
        assertThat(logged.lines()).containsExactly(ABSENT);
        assertThat(logged.levels("CBOT00109")).containsExactly("WARN");
    }

    /** Once it could be read again, the next time is news. */
    @Test
    void oneThatDoesNotAnotherTime() throws IOException {
        for (int time = 0; time < 2; time++) {
            Files.delete(file);
            watched.reload();
            Files.writeString(file, "the-first-secret");
            watched.reload();
        }

        assertThat(logged.lines()).containsExactly(ABSENT, ABSENT);
    }

    /** Where it comes from another's store, whose failures know nothing of the setting, and may hold the secret. */
    @Test
    void oneOfAStoreThatFails() {
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        watched.watch("callback.authentication.basic.credentials-provider", () -> {
            if (failure.get() != null) {
                throw failure.get();
            }
            return "the-first-secret";
        });
        failure.set(new IllegalStateException("Canary"));
        watched.reload();

        assertThat(logged.lines()).containsExactly("[returns] CBOT00109: A secret could not be read again "
                + "(callback.authentication.basic.credentials-provider cannot be read: IllegalStateException); "
                + "the one from before stays valid");
    }
}
