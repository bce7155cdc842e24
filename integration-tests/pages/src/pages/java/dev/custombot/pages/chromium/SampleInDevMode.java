package dev.custombot.pages.chromium;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The sample in dev mode, as the guide starts it, at ports of its own. */
final class SampleInDevMode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PORT = 18310;
    /** What the line with the address of a bot's chat begins with. */
    static final String CHAT = "Chat with the bot ";
    private static final String NO_LIST_OF_EXTENSIONS = "Failed to initialize the Quarkus Maven extension manager";

    private final Process process;
    private final Path log;
    private final List<String> told;

    SampleInDevMode() {
        Path root = Path.of(System.getProperty("maven.multiModuleProjectDirectory"));
        log = Path.of("target", "sample-dev.log").toAbsolutePath();
        try {
            Files.createDirectories(log.getParent());
            process = new ProcessBuilder(root.resolve("mvnw").toString(), "-B", "-pl", "bot-sample", "-am", "quarkus:dev",
                    "-Ddebug=false", "-Dquarkus.console.enabled=false", "-Dquarkus.http.port=" + PORT,
                    "-Dquarkus.management.port=" + (PORT + 1), "-Dquarkus.custom-bot.devservices.emulator-port=" + (PORT + 2))
                    .directory(root.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(this::isUp);
        await().atMost(PATIENCE).until(() -> lines().stream().anyMatch(line -> line.contains(CHAT)));
        told = lines();
    }

    /** What was told when it was up. */
    List<String> told() {
        return told;
    }

    /** What was told as a warning or an error; not that Quarkus' Dev UI finds no list of extensions, which is so without a network. */
    List<String> worries() {
        return lines().stream().filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                .filter(line -> !line.contains(NO_LIST_OF_EXTENSIONS)).toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + PORT;
    }

    String chat() {
        return "http://localhost:" + (PORT + 2) + "/";
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Dev mode has ended, see " + log);
        }
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address() + "/q/dev-ui/extensions")).build(),
                    BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroy);
        await().atMost(Duration.ofMinutes(1)).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }
}
