package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;

import org.junit.jupiter.api.Test;

import io.quarkus.qute.i18n.MessageBundle;

/** What compiles, and Quarkus would ignore or refuse all the same. */
class SnippetsAreWhatQuarkusTakesTest {

    private static final Path CLASSES = Path.of("target/classes");

    /** Quarkus REST passes over those that are not public. */
    @Test
    void methodsOfResourcesArePublic() throws IOException {
        List<Method> served = methods().filter(SnippetsAreWhatQuarkusTakesTest::isServed).toList();

        assertThat(served).hasSizeGreaterThan(2).allMatch(method -> Modifier.isPublic(method.getModifiers()));
    }

    /** Qute takes each method of a bundle for a message. */
    @Test
    void bundlesHaveMessagesOnly() throws IOException {
        List<Method> messages = methods().filter(method -> method.getDeclaringClass().isAnnotationPresent(MessageBundle.class))
                .toList();

        assertThat(messages).isNotEmpty().allMatch(method -> Modifier.isAbstract(method.getModifiers()));
    }

    private static boolean isServed(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static Stream<Method> methods() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class")).map(CLASSES::relativize)
                    .map(file -> file.toString().replace('/', '.').replaceAll("\\.class$", ""))
                    .map(SnippetsAreWhatQuarkusTakesTest::load).flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .toList().stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SnippetsAreWhatQuarkusTakesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
