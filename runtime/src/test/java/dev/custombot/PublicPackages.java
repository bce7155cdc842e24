package dev.custombot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The packages that teams write with, as they lie on the disk. */
final class PublicPackages {

    static final List<String> NAMES = List.of("dev.custombot", "dev.custombot.conversation", "dev.custombot.message",
            "dev.custombot.deadletter", "dev.custombot.state", "dev.custombot.hub", "dev.custombot.hub.brevo");

    private static final Path SOURCES = Path.of("src", "main", "java");

    private PublicPackages() {}

    static Stream<Path> sources(String packageName) {
        return files(SOURCES, packageName, ".java");
    }

    static Stream<Class<?>> classes(String packageName) {
        return files(Path.of("target", "classes"), packageName, ".class").map(file -> file.getFileName().toString())
                .map(name -> load(packageName + "." + name.substring(0, name.length() - ".class".length())));
    }

    private static Stream<Path> files(Path root, String packageName, String suffix) {
        try (Stream<Path> files = Files.list(root.resolve(packageName.replace('.', '/')))) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicPackages.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
