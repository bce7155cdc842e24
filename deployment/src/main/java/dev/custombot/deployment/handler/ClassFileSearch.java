package dev.custombot.deployment.handler;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Indexer;

import dev.custombot.OnMessage;
import dev.custombot.deployment.handler.declared.HandlerMethods;
import io.quarkus.maven.dependency.ResolvedDependency;

/** Looks for handlers in the class files of a library without an index. */
final class ClassFileSearch {

    /** As the types of the annotations begin in a class file: few files have it, and only those are read as classes. */
    private static final String MARK = "L" + OnMessage.class.getPackageName().replace('.', '/') + "/";

    private final Indexer indexer = new Indexer();

    private ClassFileSearch() {}

    static List<ClassInfo> handlersIn(ResolvedDependency library) {
        ClassFileSearch search = new ClassFileSearch();
        library.getContentTree().walk(visit -> search.read(visit.getPath()));
        return search.indexer.complete().getKnownClasses().stream().filter(HandlerMethods::declaresAny).toList();
    }

    private void read(Path file) {
        if (!file.toString().endsWith(".class")) {
            return;
        }
        try {
            byte[] content = Files.readAllBytes(file);
            if (new String(content, StandardCharsets.ISO_8859_1).contains(MARK)) {
                indexer.index(new ByteArrayInputStream(content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
