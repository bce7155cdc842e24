package dev.custombot.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Every requirement names tests that exist, or says why it is not ours; no chapter that counts is left out. */
class RequirementsTest {

    private final List<Requirement> requirements;

    RequirementsTest() throws IOException {
        requirements = Requirements.read();
    }

    @Test
    void everyTestExists() {
        Map<String, List<String>> classes = TestNames.byName(Project.testClasses());

        assertThat(requirements).allSatisfy(requirement -> assertThat(requirement.testClasses()).allSatisfy(
                test -> assertThat(classes.getOrDefault(test, List.of())).as(requirement.name() + ": " + test).hasSize(1)));
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
