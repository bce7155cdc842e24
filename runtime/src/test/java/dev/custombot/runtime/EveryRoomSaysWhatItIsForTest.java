package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who opens a room reads first what happens there, and what must never. */
class EveryRoomSaysWhatItIsForTest {

    static Stream<Path> rooms() {
        return Stream.concat(Rooms.classes().keySet().stream(), Rooms.ofTheBuild().stream());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void first(Path room) {
        assertThat(room.resolve(Rooms.PACKAGE_INFO)).content().startsWith("/**").contains("never");
    }
}
