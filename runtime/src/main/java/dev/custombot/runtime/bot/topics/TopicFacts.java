package dev.custombot.runtime.bot.topics;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the broker says of a topic.
 *
 * @param partitions how many it has
 * @param copies of the partition that has the fewest
 * @param confirmedBy how many copies there must be when something is confirmed; empty if the bot may not see that
 * @param cleanup what removes records; empty if the bot may not see that
 * @param largest how many bytes a record may have; empty if the bot may not see that
 */
record TopicFacts(int partitions, int copies, OptionalInt confirmedBy, Optional<String> cleanup, OptionalInt largest) {

    private static final int ENOUGH = 2;

    /** One of which nothing is known about what happens to its records. */
    TopicFacts(int partitions, int copies, OptionalInt confirmedBy) {
        this(partitions, copies, confirmedBy, Optional.empty(), OptionalInt.empty());
    }

    /** Whether what was acknowledged is lost with one broker. */
    boolean isFragile() {
        return copies < ENOUGH || confirmedBy.orElse(ENOUGH) < ENOUGH;
    }

    /** In a line. */
    String text() {
        return copies + (copies == 1 ? " copy" : " copies")
                + (confirmedBy.isPresent() ? ", confirmed by " + confirmedBy.getAsInt() : "");
    }
}
