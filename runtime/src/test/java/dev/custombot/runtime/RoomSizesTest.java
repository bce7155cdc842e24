package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map.Entry;

import org.junit.jupiter.api.Test;

/** A room, and a class, is as large as one takes in at a time. */
class RoomSizesTest {

    private static final int MOST_CLASSES = 25;
    private static final int MOST_LINES = 250;
    private static final int MEDIAN_LINES = 80;

    @Test
    void roomsHaveFewClasses() {
        assertThat(Rooms.classes().entrySet()).isNotEmpty().filteredOn(room -> room.getValue().size() > MOST_CLASSES)
                .as("rooms with more than %d classes", MOST_CLASSES).extracting(Entry::getKey).isEmpty();
    }

    @Test
    void classesAreShort() {
        assertThat(Rooms.allClasses()).isNotEmpty().filteredOn(source -> Rooms.lines(source) > MOST_LINES)
                .as("classes with more than %d lines", MOST_LINES).isEmpty();
    }

    @Test
    void halfOfThemAreShorterStill() {
        int[] lines = Rooms.allClasses().stream().mapToInt(Rooms::lines).sorted().toArray();
        assertThat(lines[lines.length / 2]).as("the median of lines").isLessThanOrEqualTo(MEDIAN_LINES);
    }
}
