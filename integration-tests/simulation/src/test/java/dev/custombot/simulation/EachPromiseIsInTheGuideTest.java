package dev.custombot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.custombot.simulation.account.Promise;

/** The guide says what each promise is, which defects must break it, and what else stands behind it: of those that there are. */
class EachPromiseIsInTheGuideTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final String[] PROMISES = Stream.of(Promise.values()).map(Promise::toString).toArray(String[]::new);

    @Test
    void itIsSaidWhatItIs() throws IOException {
        assertThat(found(page("simulation"), "(?m)^(\\w+):: ")).containsExactlyInAnyOrder(PROMISES);
    }

    @Test
    void eachDefectMustBreakOne() throws IOException {
        String rows = page("simulation").split("\\|Property \\|Defects that must break it")[1].split("\\|===")[0];

        assertThat(found(rows, "`([^`]+)`")).containsExactlyInAnyOrderElementsOf(defects("simulation"));
        assertThat(found(rows, "\\b([A-Z][a-z]+[A-Z]\\w+)")).containsExactlyInAnyOrder(PROMISES);
    }

    @Test
    void itStandsBehindTheGuarantees() throws IOException {
        assertThat(found(whatStandsBehind(), "`([A-Z]\\w+)`")).contains(PROMISES).isSubsetOf(PROMISES);
    }

    /** A defect that no promise names proves nothing that anybody was told. */
    @Test
    void soDoesEachDefectOfTheFaultSuite() throws IOException {
        assertThat(Set.copyOf(found(whatStandsBehind(), "`(\\d+[abc]?-[^`]+)`")))
                .containsExactlyInAnyOrderElementsOf(defects("faults"));
    }

    @Test
    void withAsManyDefectsAsThereAre() throws IOException {
        String rows = page("simulation").split("\\|Property \\|Defects that must break it")[1].split("\\|===")[0];
        List<String> counted = Pattern.compile("(?m)^\\|([\\w, ]+) \\|([^|]*)").matcher(rows).results()
                .flatMap(row -> Stream.of(row.group(1).split(", "))
                        .map(promise -> promise + " " + found(row.group(2), "`([^`]+)`").size()))
                .toList();

        assertThat(Pattern.compile("`(\\w+)`: (\\d+) defects").matcher(page("guarantees")).results()
                .map(said -> said.group(1) + " " + said.group(2))).isNotEmpty().isSubsetOf(counted);
    }

    private static String whatStandsBehind() throws IOException {
        return page("guarantees").split("\\|Promise \\|Property of the simulation")[1].split("\\|===")[0];
    }

    private static List<String> defects(String module) throws IOException {
        try (Stream<Path> patches = Files.list(ROOT.resolve("integration-tests/" + module + "/defects"))) {
            return patches.map(patch -> patch.getFileName().toString().replace(".patch", "")).toList();
        }
    }

    private static String page(String name) throws IOException {
        return Files.readString(ROOT.resolve("docs/modules/ROOT/pages/" + name + ".adoc"));
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult one) -> one.group(1)).toList();
    }
}
