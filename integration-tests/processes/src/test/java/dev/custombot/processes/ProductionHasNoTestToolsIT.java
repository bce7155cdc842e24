package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * What is for development, for tests or was not asked for is not in the application that is deployed: neither hub emulator, broker,
 * test API nor Dev UI, nor the endpoint for dead letters.
 */
class ProductionHasNoTestToolsIT {

    private static final List<String> ABSENT = List.of("dev/custombot/deployment/", "dev/custombot/test/", "dev-ui/",
            "io/quarkus/devui/",
            "io/quarkus/devservices/", "kafka/server/", "org/apache/kafka/metadata/", "org/apache/kafka/server/",
            "redis/embedded/",
            "io/quarkus/test/", "org/junit/", "org/assertj/");
    private static final String ENDPOINT = "dev/custombot/runtime/deadletter/endpoint/";

    @Test
    void ofTheSample() {
        List<String> names = names("sample.jar");

        assertThat(names).anyMatch(name -> name.startsWith("dev/custombot/runtime/callback/"));
        assertThat(names).noneMatch(name -> ABSENT.stream().anyMatch(name::startsWith));
        assertThat(names).noneMatch(ProductionHasNoTestToolsIT::isOfTheEndpoint);
    }

    @Test
    void ofTheTestBot() {
        assertThat(names("bot.jar")).noneMatch(name -> ABSENT.stream().anyMatch(name::startsWith))
                .noneMatch(ProductionHasNoTestToolsIT::isOfTheEndpoint);
    }

    /** Its configuration says that it is off. */
    private static boolean isOfTheEndpoint(String name) {
        return name.startsWith(ENDPOINT) && name.endsWith(".class") && !name.startsWith(ENDPOINT + "DeadLetterEndpointConfig");
    }

    private static List<String> names(String jar) {
        Path folder = Path.of(System.getProperty(jar)).getParent();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).flatMap(file -> entries(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> entries(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(JarEntry::getName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
