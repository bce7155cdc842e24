package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Each id of a log message is used once, the guide's table says what it means, and a test names it. */
class EveryLogMessageIsExplainedTest {

    private static final Path MESSAGES = Path.of("src/main/java/dev/custombot/runtime");
    private static final Path GUIDE = Path.of("../docs/modules/ROOT/pages/operations.adoc");
    private static final Pattern ID = Pattern.compile("@Message\\(\\s*id = (\\d+)");
    private static final Pattern ROW = Pattern.compile("CBOT\\d{5}");
    private static final Path ROOT = Path.of("..");
    /** Below these lie the modules. */
    private static final List<Path> GROUPS = List.of(ROOT, ROOT.resolve("runtime"), ROOT.resolve("integration-tests"));
    /** Where a test says that something is not told. */
    private static final Pattern DENIAL = Pattern
            .compile("(doesNotContain|noneMatch)\\([^;]*|\\(\"CBOT\\d{5}\"\\)\\)\\.isEmpty");

    @Test
    void inTheGuidesTable() throws IOException {
        List<String> explained = Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("|`CBOT"))
                .flatMap(line -> ROW.matcher(line.split("(?<=[^\\\\]) \\|", 2)[0]).results()).map(found -> found.group())
                .distinct().toList();

        assertThat(ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(explained);
    }

    /** That it is the real code which logs it nobody can see here; that nobody has thought of it can be seen. */
    @Test
    void inATest() throws IOException {
        Set<String> tested = new HashSet<>();
        for (Path group : GROUPS) {
            try (Stream<Path> modules = Files.list(group)) {
                modules.map(module -> module.resolve(Path.of("src", "test", "java"))).filter(Files::isDirectory)
                        .flatMap(EveryLogMessageIsExplainedTest::sources).map(EveryLogMessageIsExplainedTest::read)
                        .flatMap(text -> ROW.matcher(DENIAL.matcher(text).replaceAll("")).results()).map(MatchResult::group)
                        .forEach(tested::add);
            }
        }

        assertThat(ids()).isSubsetOf(tested);
    }

    private static Stream<Path> sources(Path tests) {
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> ids() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(EveryLogMessageIsExplainedTest::ids)
                    .toList();
        }
    }

    private static Stream<String> ids(Path file) {
        return ID.matcher(read(file)).results().map(id -> "CBOT%05d".formatted(Integer.parseInt(id.group(1))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
