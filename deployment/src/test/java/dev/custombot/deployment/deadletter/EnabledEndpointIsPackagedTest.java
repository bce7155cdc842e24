package dev.custombot.deployment.deadletter;

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
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.deadletter.endpoint.DeadLetterEndpoint;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

/** Who asks for the endpoint has it in the application; in all others it is left out. */
class EnabledEndpointIsPackagedTest {

    @RegisterExtension
    static final QuarkusProdModeTest BUILD = new QuarkusProdModeTest().withEmptyApplication()
            .setApplicationName("with-endpoint")
            .setApplicationVersion("1").overrideConfigKey("quarkus.custom-bot.dead-letters.endpoint.enabled", "true")
            .overrideConfigKey("quarkus.management.enabled", "true")
            .overrideConfigKey("quarkus.management.auth.basic", "true");

    @ProdBuildResults
    private ProdModeTestResults results;

    @Test
    void isThere() {
        String endpoint = DeadLetterEndpoint.class.getName().replace('.', '/') + ".class";

        assertThat(names(results.getBuildDir())).contains(endpoint);
    }

    private static List<String> names(Path folder) {
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
