package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Nobody looks on a meter for an outcome that it never has. */
class TroubleshootingNamesOutcomesThatThereAreTest {

    private static final Pattern OUTCOMES = Pattern.compile("`custom\\.bot\\.messages` by outcome(.*)");
    private static final Pattern OUTCOME = Pattern.compile("`(\\w+)`");
    private static final Pattern METER = Pattern.compile("^\\|`custom\\.bot\\.messages` \\|.*");

    @Test
    void ofMessages() {
        List<String> named = Page.of(Page.GUIDE.resolve("pages/troubleshooting.adoc")).find(OUTCOMES)
                .flatMap(row -> OUTCOME.matcher(row.group(1)).results()).map(found -> found.group(1)).toList();
        String meter = Page.of(Page.GUIDE.resolve("partials/meters.adoc")).find(METER).findFirst().orElseThrow().group();

        assertThat(named).isNotEmpty().allMatch(outcome -> Pattern.compile("\\b" + outcome + "\\b").matcher(meter).find());
    }
}
