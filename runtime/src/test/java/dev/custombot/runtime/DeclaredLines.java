package dev.custombot.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines that can be logged, as their declarations lie on the disk: annotations of log messages are not there at run time. */
final class DeclaredLines {

    private static final Path MESSAGES = Path.of("src/main/java/dev/custombot/runtime");
    private static final Pattern DECLARATION = Pattern.compile("@LogMessage\\(level = (\\w+)\\)\\s*"
            + "@Message\\(id = (\\d+), value = (.*?)\\)\\s*void (\\w+\\(.*?\\));", Pattern.DOTALL);

    private DeclaredLines() {}

    /**
     * @param id as it is logged
     * @param text with its quotes
     * @param parameters with their annotations
     */
    record Line(String id, String level, String text, String parameters) {

        boolean namesConversation() {
            return parameters.contains("LoggedConversation.class");
        }

        boolean tellsOfDeadLetter() {
            return text.replaceAll("\"\\s*\\+\\s*\"", "").matches("(?s).*\\bgo(es)? to the dead letters.*");
        }
    }

    static List<Line> all() {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(DeclaredLines::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Line> of(Path file) {
        try {
            return DECLARATION.matcher(Files.readString(file)).results().map(found -> new Line(
                    "CBOT%05d".formatted(Integer.parseInt(found.group(2))), found.group(1), found.group(3), found.group(4)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
