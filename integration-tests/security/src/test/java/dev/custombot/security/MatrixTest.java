package dev.custombot.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test proves its requirement only if it exists, has run in this build and has passed. */
class MatrixTest {

    private static final Instant BEGAN = Instant.parse("2026-11-27T12:00:00Z");
    private static final List<String> CLASSES = List.of("a.GoodTest", "a.TwinTest", "b.TwinTest");

    @TempDir
    Path root;

    @Test
    void oneThatPassed() throws IOException {
        report("a.GoodTest", "<testcase/><testcase><skipped/></testcase>", BEGAN.plusSeconds(1));

        assertThat(objections("GoodTest")).isEmpty();
        assertThat(objections("a.GoodTest")).isEmpty();
    }

    @Test
    void oneThatFailed() throws IOException {
        report("a.GoodTest", "<testcase/><testcase><failure/></testcase>", BEGAN.plusSeconds(1));
        assertThat(objections("GoodTest")).containsExactly("X 1: GoodTest failed");

        report("a.GoodTest", "<testcase><error/></testcase>", BEGAN.plusSeconds(1));
        assertThat(objections("GoodTest")).containsExactly("X 1: GoodTest failed");
    }

    @Test
    void oneThatWasSkipped() throws IOException {
        report("a.GoodTest", "<testcase><skipped/></testcase>", BEGAN.plusSeconds(1));

        assertThat(objections("GoodTest")).containsExactly("X 1: GoodTest was skipped");
    }

    @Test
    void oneOfAnEarlierBuild() throws IOException {
        report("a.GoodTest", "<testcase/>", BEGAN.minusSeconds(1));

        assertThat(objections("GoodTest")).containsExactly("X 1: GoodTest did not run in this build");
    }

    @Test
    void oneThatIsNotThereOrNotTheOnlyOne() throws IOException {
        report("a.TwinTest", "<testcase/>", BEGAN.plusSeconds(1));

        assertThat(objections("LostTest")).containsExactly("X 1: LostTest does not exist");
        assertThat(objections("TwinTest")).containsExactly("X 1: TwinTest could be any of [a.TwinTest, b.TwinTest]");
        assertThat(objections("a.TwinTest")).isEmpty();
    }

    @Test
    void nestedClassesBelongToTheirOwner() throws IOException {
        report("a.GoodTest$Inner", "<testcase/>", BEGAN.plusSeconds(1));

        assertThat(objections("GoodTest")).isEmpty();
    }

    @Test
    void theTableSaysBoth() throws IOException {
        report("a.GoodTest", "<testcase/>", BEGAN.plusSeconds(1));
        Matrix matrix = matrix(new Requirement("X", "1", "", "wants something", "GoodTest LostTest", ""),
                new Requirement("X", "2", "3", "wants more", "", "somebody else does it"));

        assertThat(matrix.toString()).contains("GoodTest, LostTest (DOES NOT EXIST)", "not ours, because somebody else does it",
                "X: 2 requirements, 0 proven, 1 open, 1 not ours");
    }

    private List<String> objections(String test) {
        return matrix(new Requirement("X", "1", "", "wants something", test, "")).objections();
    }

    private Matrix matrix(Requirement... requirements) {
        return new Matrix(List.of(requirements), CLASSES, TestReports.of(root, BEGAN));
    }

    private void report(String name, String cases, Instant at) throws IOException {
        Path folder = Files.createDirectories(root.resolve("module/target/surefire-reports"));
        Path file = folder.resolve("TEST-" + name + ".xml");
        Files.writeString(file, "<testsuite name=\"" + name + "\">" + cases + "</testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
