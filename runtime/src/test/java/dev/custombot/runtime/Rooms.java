package dev.custombot.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rooms inside the extension, as their sources lie on the disk. */
final class Rooms {

    /** Where callbacks of whatever hub are read. */
    private static final String FOR_ALL_HUBS = "body";

    static final String PACKAGE_INFO = "package-info.java";

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path INSIDE = SOURCES.resolve(Path.of("dev", "custombot", "runtime"));
    private static final Path OF_THE_BUILD = Path.of("..", "deployment").resolve(SOURCES);

    private Rooms() {}

    /** The classes' sources by room. */
    static Map<Path, List<Path>> classes() {
        return sources(INSIDE).filter(source -> !source.endsWith(PACKAGE_INFO))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
    }

    /** The rooms of the build, and of what dev mode and tests start. */
    static Set<Path> ofTheBuild() {
        return sources(OF_THE_BUILD).map(Path::getParent).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of teams, too. */
    static List<Path> allClasses() {
        return sources(SOURCES).filter(source -> !source.endsWith(PACKAGE_INFO)).toList();
    }

    static List<Path> inside() {
        return sources(INSIDE).toList();
    }

    static List<Path> ofStages() {
        return Stream.of("callback", "dispatch", "reply").flatMap(stage -> sources(INSIDE.resolve(stage))).toList();
    }

    /** The rooms of the hubs, each with the hub's name. */
    static List<Path> hubs() {
        try (Stream<Path> below = Files.list(INSIDE.resolve("hub"))) {
            return below.filter(Files::isDirectory).filter(room -> !room.endsWith(FOR_ALL_HUBS)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int lines(Path source) {
        return read(source).split("\n").length;
    }

    static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
