package dev.custombot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Contents know replies, and not the other way round; nothing that teams write with knows how it works inside. */
class PublicPackagesDependOneWayTest {

    @Test
    void repliesDoNotKnowContents() {
        assertThat(PublicPackages.sources("dev.custombot")).isNotEmpty()
                .allSatisfy(source -> assertThat(source).content().doesNotContain("import dev.custombot.message."));
    }

    @Test
    void nobodyKnowsTheInside() {
        Stream<Path> sources = PublicPackages.NAMES.stream().flatMap(PublicPackages::sources);
        assertThat(sources).isNotEmpty()
                .allSatisfy(source -> assertThat(source).content().doesNotContain("dev.custombot.runtime."));
    }
}
