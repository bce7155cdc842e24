package dev.custombot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A defect that cannot be planted any more proves nothing: its patch follows the code, for all suites that have some. */
class EveryPlantedDefectAppliesTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    static List<Path> patches() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("integration-tests"), 3)) {
            List<Path> patches = files.filter(file -> file.getParent().endsWith("defects"))
                    .filter(file -> file.toString().endsWith(".patch")).map(ROOT::relativize).sorted().toList();
            assertThat(patches).hasSizeGreaterThan(80);
            return patches;
        }
    }

    @ParameterizedTest
    @MethodSource("patches")
    void applies(Path patch) throws Exception {
        Process git = new ProcessBuilder("git", "apply", "--check", "-C1", "--recount", patch.toString())
                .directory(ROOT.toFile()).redirectErrorStream(true).start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(git.waitFor()).as(said).isZero();
    }
}
