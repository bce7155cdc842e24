package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Who sees in a meter why a message could not be stored finds the reason in the guide, and no reason is there that is never counted. */
class TheGuideHasEveryFlawTest {

    private static final Path GUIDE = Path.of("../docs/modules/ROOT/pages/callback.adoc");
    private static final String SECTION = "[#put-aside]";
    private static final Pattern ROW = Pattern.compile("(?m)^\\|`(\\w+)` \\|");

    @Test
    void inItsTable() throws IOException {
        String section = Files.readString(GUIDE).split(Pattern.quote(SECTION), 2)[1].split("\n== .*\n", 3)[1];
        List<String> rows = ROW.matcher(section).results().map((MatchResult row) -> row.group(1)).toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(Arrays.stream(Flaw.values()).map(Flaw::label).toList());
    }
}
