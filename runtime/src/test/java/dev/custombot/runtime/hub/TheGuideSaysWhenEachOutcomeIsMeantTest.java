package dev.custombot.runtime.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Who adds a hub chooses among the outcomes by the guide's table: what is missing there is answered with a wrong one. */
class TheGuideSaysWhenEachOutcomeIsMeantTest {

    private static final Path GUIDE = Path.of("../docs/modules/ROOT/pages/hubs.adoc");
    private static final String HEADER = "|Outcome |Only if";
    private static final String END = "|===";
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)`");

    @Test
    void inItsTable() throws IOException {
        List<String> outcomes = Arrays.stream(SendOutcome.class.getDeclaredClasses())
                .filter(type -> type.isRecord() && SendOutcome.class.isAssignableFrom(type)).map(Class::getSimpleName).toList();

        assertThat(outcomes).contains("Sent", "Denied").doesNotContain("Confirmation");
        assertThat(named()).containsExactlyInAnyOrderElementsOf(outcomes);
    }

    /** In the first column. */
    private static List<String> named() throws IOException {
        String page = Files.readString(GUIDE);
        int table = page.indexOf(HEADER);
        assertThat(table).isPositive();
        return page.substring(table + HEADER.length(), page.indexOf(END, table)).lines()
                .filter(line -> line.startsWith("|`")).map(line -> line.split(" \\|", 2)[0])
                .flatMap(cell -> NAME.matcher(cell).results()).map((MatchResult found) -> found.group(1)).toList();
    }
}
