package dev.custombot.runtime.bot.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretSetting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A secret and the one before it are never those of two rotations, although they are in two files. */
class BothSecretsAreOfOneMomentTest {

    private static final String KEY = "callback.authentication.basic.password";
    private static final String PREVIOUS = "callback.authentication.basic.previous-password";

    @TempDir
    Path folder;

    private final WatchedSecrets watched = new WatchedSecrets(new ConfigProblems(),
            new BotMetrics(new SimpleMeterRegistry(), "bot"), CustomBotLog.of("bot"));
    private Runnable betweenTheFiles = () -> {};

    @BeforeEach
    void mount() throws IOException {
        swap("1", "the-first-secret", "");
        for (String file : List.of("password", "previous")) {
            Files.createSymbolicLink(folder.resolve(file), Path.of("..data", file));
        }
    }

    @Test
    void aRotationBetweenTheTwoFilesIsReadAsAWhole() {
        Supplier<List<String>> both = watched();
        assertThat(both.get()).containsExactly("the-first-secret");

        betweenTheFiles = once(() -> swap("2", "the-second-secret", "the-first-secret"));
        watched.reload();

        assertThat(both.get()).containsExactly("the-second-secret", "the-first-secret");
    }

    @Test
    void theEndOfARotationBetweenTheTwoFilesIsReadAsAWhole() {
        swap("2", "the-second-secret", "the-first-secret");
        Supplier<List<String>> both = watched();

        betweenTheFiles = once(() -> swap("3", "the-third-secret", ""));
        watched.reload();

        assertThat(both.get()).containsExactly("the-third-secret");
    }

    @Test
    void whatIsExchangedWheneverItIsReadEndsNevertheless() {
        Supplier<List<String>> both = watched();

        int[] rotations = {1};
        betweenTheFiles = () -> swap(Integer.toString(++rotations[0]), "the-secret-" + rotations[0], "");
        watched.reload();

        assertThat(both.get()).hasSize(1).doesNotContain("the-first-secret");
    }

    private Supplier<List<String>> watched() {
        LiteralSettings settings = LiteralSettings.of("<default>",
                new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(Map.of(
                        "quarkus.custom-bot." + KEY + "-file", folder.resolve("password").toString(),
                        "quarkus.custom-bot." + PREVIOUS + "-file", folder.resolve("previous").toString()), "given", 100))
                        .build());
        SecretSetting inUse = new SecretSetting(settings, KEY, read -> {
            betweenTheFiles.run();
            return Optional.empty();
        });
        SecretSetting previous = new SecretSetting(settings, PREVIOUS, read -> Optional.empty());
        return new RotatedSecret<>(inUse, previous, Function.identity()).watched(watched);
    }

    private Runnable once(Runnable rotation) {
        return () -> {
            betweenTheFiles = () -> {};
            rotation.run();
        };
    }

    /** As the kubelet does it: both files change at once. */
    private void swap(String version, String secret, String previous) {
        try {
            Path next = Files.createDirectory(folder.resolve("..version" + version));
            Files.writeString(next.resolve("password"), secret);
            Files.writeString(next.resolve("previous"), previous);
            Path link = Files.createSymbolicLink(folder.resolve("..data_tmp"), next.getFileName());
            Files.move(link, folder.resolve("..data"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
