package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A room, and a class, is as large as one takes in at a time. */
class RoomSizesTest {

    private static final int MOST_CLASSES = 25;
    private static final int MOST_LINES = 250;
    private static final int MEDIAN_LINES = 80;

    @Test
    void roomsHaveFewClasses() {
        assertThat(Rooms.classes()).isNotEmpty()
                .allSatisfy((room, classes) -> assertThat(classes).as("%s", room).hasSizeLessThanOrEqualTo(MOST_CLASSES));
    }

    @Test
    void classesAreShort() {
        assertThat(Rooms.allClasses()).isNotEmpty()
                .allSatisfy(
                        source -> assertThat(Rooms.lines(source)).as("lines of %s", source).isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void halfOfThemAreShorterStill() {
        int[] lines = Rooms.allClasses().stream().mapToInt(Rooms::lines).sorted().toArray();
        assertThat(lines[lines.length / 2]).as("the median of lines").isLessThanOrEqualTo(MEDIAN_LINES);
    }
}
