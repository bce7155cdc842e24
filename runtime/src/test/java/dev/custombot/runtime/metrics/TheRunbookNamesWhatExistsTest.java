package dev.custombot.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Nobody who is called looks for a reason, a hub's code or a log line that the bot never gives. */
class TheRunbookNamesWhatExistsTest {

    private static final Path RUNBOOK = Path.of("../docs/modules/ROOT/pages/runbook.adoc");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern REASON = Pattern.compile("`(?!custom_bot_)([a-z]+(?:_[a-z]+)+)`");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{3}-\\d{3})\\b");
    private static final Pattern LINE = Pattern.compile("CBOT0*(\\d+)");

    @Test
    void amongTheReasons() throws IOException {
        assertThat(named(REASON)).hasSizeGreaterThan(5);
        assertThat(missing(REASON, reason -> "\"" + reason + "\"|\\b" + reason.toUpperCase(Locale.ROOT) + "[(,;]|\\brecord "
                + camelCase(reason) + "\\(")).isEmpty();
    }

    @Test
    void amongTheCodesOfTheHub() throws IOException {
        assertThat(named(CODE)).hasSizeGreaterThan(1);
        assertThat(missing(CODE, code -> "\"" + code + "\"")).isEmpty();
    }

    @Test
    void amongTheLogLines() throws IOException {
        assertThat(named(LINE)).hasSizeGreaterThan(20);
        assertThat(missing(LINE, id -> "@Message\\(\\s*id = " + id + "\\b")).isEmpty();
    }

    private static List<String> missing(Pattern pattern, UnaryOperator<String> inSources) throws IOException {
        String sources = sources();
        return named(pattern).stream().filter(name -> !Pattern.compile(inSources.apply(name)).matcher(sources).find()).toList();
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(RUNBOOK)).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String camelCase(String reason) {
        return Arrays.stream(reason.split("_")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(TheRunbookNamesWhatExistsTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
