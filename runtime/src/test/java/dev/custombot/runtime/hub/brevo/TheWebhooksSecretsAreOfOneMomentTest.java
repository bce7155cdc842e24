package dev.custombot.runtime.hub.brevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.bot.secrets.SecretsTimer;
import dev.custombot.runtime.bot.secrets.WatchedSecrets;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.Caller;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretSetting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;

/** Brevo never repeats a webhook that got 401: none that is good before and after a rotation is refused during it. */
class TheWebhooksSecretsAreOfOneMomentTest {

    private static final String OLD = "the-first-secret";
    private static final String NEW = "the-second-secret";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Runnable> readings = new LinkedBlockingQueue<>();
    private final WatchedSecrets watched = new WatchedSecrets(new ConfigProblems(),
            new BotMetrics(new SimpleMeterRegistry(), "bot"), CustomBotLog.of("bot"));
    private Runnable betweenTheFiles = () -> {};
    private Runnable atTheSecondFile = () -> {};
    private int versions;

    @BeforeEach
    void mount() throws IOException {
        swap(OLD, "");
        for (String file : List.of("secret", "previous")) {
            Files.createSymbolicLink(folder.resolve(file), Path.of("..data", file));
        }
        SecretsTimer.start(vertx, watched, Duration.ofMillis(1), readings::add);
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** The first file is read, the second is not yet. */
    @Test
    void theOldOneIsTakenWhileTheFilesAreRead() throws InterruptedException {
        WebhookSecret webhook = webhook();
        List<Boolean> taken = new ArrayList<>();
        swap(NEW, OLD);
        atTheSecondFile = () -> taken.add(takes(webhook, OLD));

        read();

        assertThat(taken).isNotEmpty().doesNotContain(false);
        assertThat(List.of(takes(webhook, OLD), takes(webhook, NEW))).doesNotContain(false);
    }

    /** They change places while they are read. */
    @Test
    void bothAreTakenWhenTheyChangePlaces() throws InterruptedException {
        swap(OLD, NEW);
        WebhookSecret webhook = webhook();
        betweenTheFiles = () -> {
            betweenTheFiles = () -> {};
            swap(NEW, OLD);
        };

        read();

        assertThat(List.of(takes(webhook, OLD), takes(webhook, NEW))).doesNotContain(false);
    }

    /** A rotation that cannot be meant changes nothing. */
    @Test
    void bothAreTakenWhenOneOfTheNextCannotBeMeant() throws InterruptedException {
        swap(OLD, NEW);
        WebhookSecret webhook = webhook();
        swap(" padded-by-mistake ", OLD);

        read();

        assertThat(List.of(takes(webhook, OLD), takes(webhook, NEW))).doesNotContain(false);
    }

    private void read() throws InterruptedException {
        readings.take().run();
    }

    private static boolean takes(WebhookSecret webhook, String secret) {
        return webhook.check(new Caller(Map.of(), Map.of(WebhookSecret.PARAMETER, secret), Map.of())).isEmpty();
    }

    private WebhookSecret webhook() {
        LiteralSettings settings = LiteralSettings.of("<default>",
                new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(Map.of(
                        "quarkus.custom-bot.hub.webhook.secret-file", folder.resolve("secret").toString(),
                        "quarkus.custom-bot.hub.webhook.previous-secret-file", folder.resolve("previous").toString()), "given",
                        100)).build());
        BrevoSecrets secrets = BrevoSecrets.of(settings);
        return new BrevoSecrets(secrets.apiKey(), hooked(secrets.webhook(), () -> betweenTheFiles.run()),
                hooked(secrets.previousWebhook(), () -> atTheSecondFile.run())).watchedWebhook(watched, Optional.empty())
                .orElseThrow();
    }

    /** @param hook run when the file has been read, and what is in it is not yet known to anybody */
    private static SecretSetting hooked(SecretSetting setting, Runnable hook) {
        return new SecretSetting(setting.settings(), setting.key(), read -> {
            hook.run();
            return setting.flaw().apply(read);
        });
    }

    /** As the kubelet does it: both files change at once. */
    private void swap(String secret, String previous) {
        try {
            Path next = Files.createDirectory(folder.resolve("..version" + ++versions));
            Files.writeString(next.resolve("secret"), secret);
            Files.writeString(next.resolve("previous"), previous);
            Path link = Files.createSymbolicLink(folder.resolve("..data_tmp"), next.getFileName());
            Files.move(link, folder.resolve("..data"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
