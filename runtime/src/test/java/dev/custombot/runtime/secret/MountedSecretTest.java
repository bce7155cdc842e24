package dev.custombot.runtime.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A secret that Kubernetes mounts is followed through each swap of its links, and one that cannot be read stays what it was. */
class MountedSecretTest {

    private static final String KEY = "callback.authentication.basic.password";

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private Path file;
    private SecretSetting setting;

    @BeforeEach
    void mount() throws IOException {
        file = folder.resolve("password");
        swap("1", "the-first-secret\n");
        Files.createSymbolicLink(file, Path.of("..data", "password"));
        setting = new SecretSetting(LiteralSettings.of("<default>", new SmallRyeConfigBuilder().withSources(
                new PropertiesConfigSource(Map.of("quarkus.custom-bot." + KEY + "-file", file.toString()), "given", 100))
                .build()), KEY);
    }

    @Test
    void theLineBreakAtTheEndIsNoPartOfIt() {
        assertThat(setting.read()).contains("the-first-secret");
    }

    @Test
    void aSwapIsSeen() throws IOException {
        Reloaded<Optional<String>> secret = watched();

        swap("2", "the-second-secret");
        secret.reload();

        assertThat(secret.get()).contains("the-second-secret");
        assertThat(told).containsExactly("changed");
    }

    @Test
    void nothingIsToldOfWhatHasNotChanged() throws IOException {
        Reloaded<Optional<String>> secret = watched();

        swap("2", "the-first-secret");
        secret.reload();

        assertThat(told).isEmpty();
    }

    @Test
    void oneThatIsGoneStaysWhatItWasAndIsToldOnce() throws IOException {
        Reloaded<Optional<String>> secret = watched();

        Files.delete(file);
        secret.reload();
        secret.reload();
        assertThat(secret.get()).contains("the-first-secret");
        assertThat(told).containsExactly("failed true", "failed false");

        Files.createSymbolicLink(file, Path.of("..data", "password"));
        secret.reload();
        Files.delete(file);
        secret.reload();
        assertThat(told).endsWith("failed true");
    }

    @Test
    void oneThatCannotBeMeantStaysWhatItWas() throws IOException {
        Reloaded<Optional<String>> secret = watched();

        for (String bad : List.of("", "\n", "changeme", "two\nlines", " padded", "x".repeat(70_000))) {
            swap("bad" + told.size(), bad);
            secret.reload();
            assertThat(secret.get()).as(bad).contains("the-first-secret");
        }
        assertThat(told).hasSize(6).allMatch(line -> line.startsWith("failed"));
    }

    @Test
    void aPreviousOneMayBeTakenAway() throws IOException {
        Reloaded<Optional<String>> previous = new Reloaded<>(KEY, setting::readIfThere, report());

        Files.delete(file);
        previous.reload();

        assertThat(previous.get()).isEmpty();
        assertThat(told).containsExactly("changed");
    }

    @Test
    void oneThatIsNotThereAtTheStartIsRefused() throws IOException {
        Files.delete(file);

        assertThatExceptionOfType(UnusableSecretException.class).isThrownBy(setting::read)
                .withMessage(KEY + "-file names a file that is empty or not there");
    }

    @Test
    void oneThatIsNoTextIsRefused() throws IOException {
        Files.delete(file);
        Files.write(file, new byte[]{(byte) 0xff, 1, 2});

        assertThatExceptionOfType(UnusableSecretException.class).isThrownBy(setting::read).withMessageContaining("not UTF-8");
    }

    @Test
    void aFolderIsRefused() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);

        assertThatExceptionOfType(UnusableSecretException.class).isThrownBy(setting::read)
                .withMessageContaining("cannot be read");
    }

    private Reloaded<Optional<String>> watched() {
        return new Reloaded<>(KEY, setting::read, report());
    }

    private Reloaded.Report report() {
        return new Reloaded.Report(() -> told.add("changed"), (cause, isNews) -> told.add("failed " + isNews));
    }

    /** As the kubelet does it: a new folder, and the link to it replaced in one step. */
    private void swap(String version, String secret) throws IOException {
        Path data = Files.createDirectory(folder.resolve("..v" + version));
        Files.write(data.resolve("password"), secret.getBytes(UTF_8));
        Path link = Files.createSymbolicLink(folder.resolve("..data_tmp"), data.getFileName());
        Files.move(link, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
