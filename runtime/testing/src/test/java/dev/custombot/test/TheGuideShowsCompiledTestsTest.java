package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the guide's pages show without including it is code of tests that run, to the letter but for white space. */
class TheGuideShowsCompiledTestsTest {

    private static final Pattern BLOCK = Pattern.compile("\\[source,(?:java|text)]\n----\n(.*?)\n----", Pattern.DOTALL);

    @Test
    void ofTestingABot() throws IOException {
        assertThat(shown("testing.adoc", "bot-sample/src/test")).isGreaterThan(8);
    }

    @Test
    void ofAddingAHub() throws IOException {
        assertThat(shown("hubs.adoc", "integration-tests/hubs/src/test")).isPositive();
    }

    /** How many snippets of the page are there. */
    private static int shown(String page, String tests) throws IOException {
        Path root = root(Path.of("").toAbsolutePath());
        List<String> sources = sources(root.resolve(tests));
        Matcher snippets = BLOCK.matcher(Files.readString(root.resolve("docs/modules/ROOT/pages").resolve(page)));
        int count = 0;
        while (snippets.find()) {
            String snippet = plain(snippets.group(1));
            assertThat(sources.stream().anyMatch(source -> source.contains(snippet))).as(snippets.group(1)).isTrue();
            count++;
        }
        return count;
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> plain(read(file))).toList();
        }
    }

    private static Path root(Path folder) {
        return Files.exists(folder.resolve("docs/antora.yml")) ? folder : root(folder.getParent());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }
}
