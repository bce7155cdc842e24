package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What differs between hubs is in their rooms: nothing else calls one by its name, not even in a comment. */
class NoHubsNameOutsideItsRoomTest {

    static List<Path> hubs() {
        return Rooms.hubs();
    }

    @ParameterizedTest
    @MethodSource("hubs")
    void isThere(Path room) {
        String name = room.getFileName().toString();
        assertThat(Rooms.inside()).isNotEmpty().filteredOn(source -> !source.startsWith(room))
                .filteredOn(source -> Rooms.read(source).toLowerCase(Locale.ROOT).contains(name))
                .as("sources outside of %s that say %s", room, name).isEmpty();
    }
}
