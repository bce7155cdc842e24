package dev.custombot.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Every requirement names tests that exist, or says why it is not ours; no chapter that counts is left out. */
class RequirementsTest {

    private static final Pattern TEST = Pattern.compile("`([\\w.]*[A-Z]\\w+(?:Test|IT))`");

    private final List<Requirement> requirements;

    RequirementsTest() throws IOException {
        requirements = Requirements.read();
    }

    @Test
    void everyTestExists() {
        Map<String, List<String>> classes = TestNames.byName(Project.testClasses());

        assertThat(requirements.stream().flatMap(requirement -> requirement.testClasses().stream()
                .filter(test -> classes.getOrDefault(test, List.of()).size() != 1)
                .map(test -> requirement.name() + ": " + test + " "
                        + TestNames.objection(classes.getOrDefault(test, List.of())))))
                .isEmpty();
    }

    /** Those of the threat model as well. */
    @Test
    void everyTestOfTheGuideExists() throws IOException {
        Map<String, List<String>> classes = TestNames.byName(Project.testClasses());
        String page = Files.readString(Project.ROOT.resolve(Path.of("docs", "modules", "ROOT", "pages", "security.adoc")));

        assertThat(TEST.matcher(page).results().map(found -> found.group(1))).hasSizeGreaterThan(50)
                .allSatisfy(test -> assertThat(classes.getOrDefault(test, List.of())).as(test).hasSize(1));
    }

    @Test
    void eitherProvenOrNotOurs() {
        assertThat(requirements).allSatisfy(requirement -> {
            assertThat(requirement.testClasses().isEmpty()).as(requirement.name()).isNotEqualTo(requirement.isOurs());
            assertThat(requirement.text()).as(requirement.name()).isNotBlank();
        });
    }

    @Test
    void eachOnce() {
        assertThat(requirements).extracting(Requirement::name).doesNotHaveDuplicates();
    }

    @Test
    void wholeChapters() {
        assertThat(requirements).filteredOn(requirement -> requirement.standard().equals(Requirements.ASVS))
                .extracting(Requirement::number).containsAll(Requirements.wholeChapters());
        assertThat(requirements).extracting(Requirement::standard).contains("RFC 6750", "RFC 7617", "RFC 8725", "8725bis",
                "RFC 9700");
    }
}
