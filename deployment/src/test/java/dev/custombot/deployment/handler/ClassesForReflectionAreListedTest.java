package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.custombot.message.OtherPage;
import dev.custombot.message.RichContent;

/**
 * A native image knows only the classes that are listed: every record that mirrors JSON, which is why it keeps unknown fields.
 */
class ClassesForReflectionAreListedTest {

    private static final String PACKAGE = RichContent.class.getPackageName();

    @Test
    void everyRecordOfEveryContent() throws Exception {
        List<String> mirrors = classesOfThePackage().stream().filter(ClassesForReflectionAreListedTest::isMirror)
                .<String>map(Class::getName).toList();
        assertThat(mirrors).hasSizeGreaterThan(RichContent.class.getPermittedSubclasses().length);
        assertThat(RichContentClasses.all()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(mirrors);
    }

    private static boolean isMirror(Class<?> found) {
        return found == OtherPage.class || found.isRecord() && Arrays.stream(found.getRecordComponents())
                .anyMatch(component -> component.getName().equals("otherFields"));
    }

    private static List<Class<?>> classesOfThePackage() throws Exception {
        Path classes = Path.of(RichContent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(classes)) {
            return classes(classes);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return classes(jar.getPath("/"));
        }
    }

    private static List<Class<?>> classes(Path root) throws Exception {
        try (Stream<Path> files = Files.list(root.resolve(PACKAGE.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".class"))
                    .<Class<?>>map(name -> load(PACKAGE + "." + name.substring(0, name.length() - ".class".length()))).toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, RichContent.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
