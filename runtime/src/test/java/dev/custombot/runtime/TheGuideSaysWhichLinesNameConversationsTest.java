package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Who decides how the log names conversations, for the sake of data protection, sees in the guide where it names any. */
class TheGuideSaysWhichLinesNameConversationsTest {

    private static final Path GUIDE = Path.of("../docs/modules/ROOT/pages/tracing.adoc");
    private static final String BEGIN = "The extension's own lines name messages";
    private static final Pattern ID = Pattern.compile("CBOT\\d{5}");

    @Test
    void allOfThem() throws IOException {
        List<String> told = Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith(BEGIN))
                .flatMap(line -> ID.matcher(line).results()).map(MatchResult::group).toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(DeclaredLines.all().stream()
                .filter(DeclaredLines.Line::namesConversation).map(DeclaredLines.Line::id).toList());
    }

    /** Or this would compare with nothing. */
    @Test
    void noDeclarationIsOverlooked() throws IOException {
        assertThat(DeclaredLines.all()).hasSameSizeAs(EveryLogMessageIsExplainedTest.ids());
    }
}
