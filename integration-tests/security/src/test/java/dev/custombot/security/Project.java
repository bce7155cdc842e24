package dev.custombot.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The folder of the whole project. */
final class Project {

    static final Path ROOT = Path.of(System.getProperty("project.root", "../..")).toAbsolutePath().normalize();

    private Project() {}

    /** The names of all test classes, with their packages. */
    static List<String> testClasses() {
        return files(ROOT, path -> path.toString().contains("/src/test/java/") && path.toString().endsWith(".java"))
                .stream()
                .map(path -> path.toString().replaceFirst(".*/src/test/java/", "").replace(".java", "").replace('/', '.'))
                .distinct()
                .toList();
    }

    static List<Path> files(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(wanted).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
