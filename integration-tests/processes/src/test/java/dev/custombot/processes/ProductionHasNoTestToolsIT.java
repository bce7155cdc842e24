package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What is for development, for tests or was not asked for is not in the application that is deployed: neither hub emulator, broker,
 * test API nor Dev UI with what its pages ask, nor the endpoint for dead letters.
 */
class ProductionHasNoTestToolsIT {

    private static final List<String> ABSENT = List.of("dev/custombot/deployment/", "dev/custombot/test/",
            "dev/custombot/runtime/bot/dev/", "dev-ui/",
            "io/quarkus/devui/", "io/quarkus/test/", "kafka/server/", "org/apache/kafka/metadata/", "redis/embedded/",
            "org/junit/",
            "org/assertj/");
    private static final Pattern CLASS_NAME = Pattern.compile("(?:dev|io|org|kafka|redis)(?:\\.\\w{1,80}){2,12}");
    private static final String JAR = ".*\\.jar";
    private static final String ENDPOINT = "dev/custombot/runtime/deadletter/endpoint/";

    @Test
    @EnabledIfSystemProperty(named = "sample.application", matches = JAR)
    void ofTheSample() {
        List<String> names = names("sample.application");

        assertThat(names).anyMatch(name -> name.startsWith("dev/custombot/runtime/callback/"));
        assertThat(names).filteredOn(ProductionHasNoTestToolsIT::isUnwanted).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "bot.application", matches = JAR)
    void ofTheTestBot() {
        assertThat(names("bot.application")).filteredOn(ProductionHasNoTestToolsIT::isUnwanted).isEmpty();
    }

    /** A native binary keeps the names of its classes. */
    @Test
    @DisabledIfSystemProperty(named = "sample.application", matches = JAR)
    void ofTheNativeBinary() throws IOException {
        Set<String> names = classNames(Path.of(System.getProperty("sample.application")));

        assertThat(names).anyMatch(name -> name.startsWith("dev/custombot/runtime/callback/"));
        assertThat(names).filteredOn(name -> isUnwanted(name + ".class")).isEmpty();
    }

    /** A folder without anything in it does no harm. */
    private static boolean isUnwanted(String name) {
        return isOfTheEndpoint(name) || !name.endsWith("/") && ABSENT.stream().anyMatch(name::startsWith);
    }

    /** Its configuration says that it is off. */
    private static boolean isOfTheEndpoint(String name) {
        return name.startsWith(ENDPOINT) && name.endsWith(".class") && !name.startsWith(ENDPOINT + "DeadLetterEndpointConfig");
    }

    /** Of packages, too; as paths. */
    private static Set<String> classNames(Path binary) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher found = CLASS_NAME.matcher(Files.readString(binary, StandardCharsets.ISO_8859_1));
        while (found.find()) {
            names.add(found.group().replace('.', '/'));
        }
        return names;
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
