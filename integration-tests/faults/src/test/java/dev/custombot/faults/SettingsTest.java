package dev.custombot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.faults.process.PlayedHub;
import dev.custombot.faults.scenario.Scenarios;

/** What takes hours is played by name only. */
class SettingsTest {

    @Test
    void withoutANameTheSoakIsLeftOut() {
        assertThat(selected()).contains("1", "19").doesNotContain("soak");
    }

    @Test
    void itIsPlayedByItsName() {
        assertThat(selected("soak")).containsExactly("soak");
    }

    @Test
    void aNumberMeansAllOfItsLetters() {
        assertThat(selected("3")).containsExactly("3a", "3b", "3c");
    }

    private static List<String> selected(String... names) {
        return new Settings(1, 1, 200, List.of(names), Path.of(""), Path.of(""), PlayedHub.EGAIN).select(Scenarios.all())
                .stream()
                .map(Scenario::id).toList();
    }
}
