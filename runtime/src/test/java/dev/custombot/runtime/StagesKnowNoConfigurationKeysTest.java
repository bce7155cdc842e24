package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stage serves any bot, and what is configured of one has that bot's name in its key: only who knows the bots can tell it. */
class StagesKnowNoConfigurationKeysTest {

    static List<Path> sources() {
        return Rooms.ofStages();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theyAreGivenValues(Path source) {
        assertThat(source).content().doesNotContain("\"quarkus.").doesNotContain("\"mp.messaging.");
    }
}
