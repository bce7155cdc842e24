package dev.custombot.deployment.said;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jboss.jandex.IndexView;

/**
 * The class files of the application, by the names of their classes; what the extension's own call, and those of the libraries that it
 * stands on, says nothing.
 *
 * @param index all classes that there are
 */
public record ApplicationClassFiles(IndexView index) implements Function<String, Optional<byte[]>> {

    private static final Set<String> OURS = Set.of("dev.custombot", "dev.custombot.message", "dev.custombot.conversation",
            "dev.custombot.state", "dev.custombot.deadletter");
    private static final List<String> LIBRARIES = List.of("dev.custombot.runtime", "io.quarkus.", "io.smallrye.", "io.vertx.",
            "org.jboss.", "org.eclipse.microprofile.", "org.apache.kafka.", "com.fasterxml.jackson.");

    @Override
    public Optional<byte[]> apply(String name) {
        String owner = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (OURS.contains(owner) || LIBRARIES.stream().anyMatch(name::startsWith) || index.getClassByName(name) == null) {
            return Optional.empty();
        }
        try (InputStream file = Thread.currentThread().getContextClassLoader()
                .getResourceAsStream(name.replace('.', '/') + ".class")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
