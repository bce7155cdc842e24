package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is hashed is hashed by SHA-256, also where an id is all that is made of it. */
class HashesAreApprovedTest {

    static List<Path> sources() {
        return Rooms.inside();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void nowhereByAnother(Path source) {
        assertThat(source).content().doesNotContain("nameUUIDFromBytes", "\"MD5\"", "\"SHA-1\"", "\"SHA1\"", "\"SHA\"");
    }

    /** SHA-256 of "abc" is ba7816bf 8f01cfea 414140de 5dae2223…: 4 bits are the version's, 2 the variant's. */
    @Test
    void anIdIsTheFirstHalfOfItsHash() {
        UUID id = NamedIds.of("abc");

        assertThat(id).hasToString("ba7816bf-8f01-8fea-8141-40de5dae2223");
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(NamedIds.of("abd")).isNotEqualTo(id);
    }
}
