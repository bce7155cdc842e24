package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Who is woken by the level of a line reads in the guide at which one it is told that something was put aside. */
class TheGuideSaysHowLoudDeadLettersAreTest {

    private static final Path GUIDE = Path.of("../docs/modules/ROOT/pages/operations.adoc");
    private static final Pattern SENTENCE = Pattern
            .compile("(?m)^What is put aside is told at WARN \\((.*?)\\).*? at ERROR .*?\\((.*?)\\)");
    private static final Pattern ID = Pattern.compile("CBOT\\d{5}");
    /** It puts aside on an order, which it names. */
    private static final String ON_ORDER = "CBOT00240";

    @Test
    void atWarn() throws IOException {
        assertThat(told(1)).containsExactlyInAnyOrderElementsOf(logged("WARN"));
    }

    @Test
    void atError() throws IOException {
        assertThat(told(2)).containsExactlyInAnyOrderElementsOf(logged("ERROR"));
    }

    private static List<String> told(int level) throws IOException {
        return SENTENCE.matcher(Files.readString(GUIDE)).results().map(found -> found.group(level))
                .flatMap(ids -> ID.matcher(ids).results()).map(MatchResult::group).toList();
    }

    private static List<String> logged(String level) {
        return DeclaredLines.all().stream().filter(line -> line.tellsOfDeadLetter() || line.id().equals(ON_ORDER))
                .filter(line -> line.level().equals(level)).map(DeclaredLines.Line::id).toList();
    }
}
