package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A picture of the guide is there, small, described in words for those who do not see it, and shown somewhere. */
class PicturesAreThereTest {

    private static final Pattern PICTURE = Pattern.compile("image::?([^\\[\\s]+)\\[([^\\]]*)\\]");
    private static final Path FOLDER = Page.GUIDE.resolve("images");
    private static final long MOST_BYTES = 60_000;

    @Test
    void whereverOneIsShown() {
        assertThat(shown()).isNotEmpty().allSatisfy(picture -> {
            assertThat(FOLDER.resolve(picture.group(1))).isRegularFile();
            // What stands behind a comma would be the width.
            assertThat(picture.group(2)).as(picture.group(1)).matches("\"[^\"]+\"|[^\",]*[^\",\\s][^\",]*");
        });
    }

    @Test
    void andNoOtherIs() throws IOException {
        List<String> names = shown().stream().map(picture -> picture.group(1)).toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                assertThat(names).contains(file.getFileName().toString());
                assertThat(Files.size(file)).as(file.toString()).isLessThan(MOST_BYTES);
            });
        }
    }

    private static List<MatchResult> shown() {
        return Page.all().stream().flatMap(page -> page.find(PICTURE)).toList();
    }
}
