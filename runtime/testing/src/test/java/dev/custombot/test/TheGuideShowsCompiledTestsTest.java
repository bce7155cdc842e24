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

/** What the guide's page about testing shows is code of the sample's tests, to the letter but for white space. */
class TheGuideShowsCompiledTestsTest {

    private static final Pattern BLOCK = Pattern.compile("\\[source,(?:java|text)]\n----\n(.*?)\n----", Pattern.DOTALL);

    @Test
    void eachSnippet() throws IOException {
        Path root = root(Path.of("").toAbsolutePath());
        List<String> sources = sources(root.resolve("bot-sample/src/test"));
        Matcher snippets = BLOCK.matcher(Files.readString(root.resolve("docs/modules/ROOT/pages/testing.adoc")));

        int count = 0;
        while (snippets.find()) {
            String snippet = plain(snippets.group(1));
            assertThat(sources.stream().anyMatch(source -> source.contains(snippet))).as(snippets.group(1)).isTrue();
            count++;
        }
        assertThat(count).isGreaterThan(8);
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
