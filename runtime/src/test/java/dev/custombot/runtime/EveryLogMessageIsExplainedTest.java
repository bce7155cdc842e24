package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Each id of a log message is used once, and the guide's table says what it means. */
class EveryLogMessageIsExplainedTest {

    private static final Path MESSAGES = Path.of("src/main/java/dev/custombot/runtime");
    private static final Path GUIDE = Path.of("../docs/modules/ROOT/pages/operations.adoc");
    private static final Pattern ID = Pattern.compile("@Message\\(\\s*id = (\\d+)");
    private static final Pattern ROW = Pattern.compile("CBOT\\d{5}");

    @Test
    void inTheGuidesTable() throws IOException {
        List<String> explained = Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("|`CBOT"))
                .flatMap(line -> ROW.matcher(line.split("(?<=[^\\\\]) \\|", 2)[0]).results()).map(found -> found.group())
                .distinct().toList();

        assertThat(ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(explained);
    }

    private static List<String> ids() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(EveryLogMessageIsExplainedTest::ids)
                    .toList();
        }
    }

    private static Stream<String> ids(Path file) {
        try {
            return ID.matcher(Files.readString(file)).results().map(id -> "CBOT%05d".formatted(Integer.parseInt(id.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
