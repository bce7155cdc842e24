package dev.custombot.runtime.bot.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Whoever reads the answer of a probe finds in the guide when it fails, and which probe it belongs to. */
class TheGuideHasEveryCheckTest {

    private static final Path CHECKS = Path.of("src/main/java/dev/custombot/runtime/bot/health");
    private static final Path GUIDE = Path.of("../docs/modules/ROOT/pages/operations.adoc");
    private static final Pattern KIND = Pattern.compile("\n@(Liveness|Readiness|Startup)\n");
    private static final Pattern NAME = Pattern.compile("HealthCheckResponse\\.named\\(\"([^\"]+)\"\\)");

    @Test
    void inTheRowsOfItsProbe() throws IOException {
        List<String> rows = Files.readAllLines(GUIDE).stream().filter(row -> row.matches("\\|(liveness|readiness|startup): .*"))
                .toList();
        TreeSet<String> missing = new TreeSet<>();
        List<String> sources = sources();
        for (String source : sources) {
            String kind = first(KIND, source).toLowerCase(Locale.ROOT);
            String name = first(NAME, source);
            if (rows.stream().noneMatch(row -> row.startsWith("|" + kind + ":") && row.contains("`" + name + "`"))) {
                missing.add(kind + ": " + name);
            }
        }

        assertThat(sources).hasSizeGreaterThan(4);
        assertThat(missing).isEmpty();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(CHECKS)) {
            return files.map(TheGuideHasEveryCheckTest::read).filter(source -> KIND.matcher(source).find())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(found -> found.group(1)).findFirst().orElseThrow();
    }
}
