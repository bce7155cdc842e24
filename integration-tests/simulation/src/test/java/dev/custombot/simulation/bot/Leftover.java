package dev.custombot.simulation.bot;

import java.util.List;
import java.util.stream.Stream;

/** Something that should have come to its end. */
record Leftover(String what, int count) {

    /** Those that there are. */
    static List<String> told(Object process, Leftover... leftovers) {
        return Stream.of(leftovers).filter(one -> one.count != 0).map(one -> process + " has " + one.count + " " + one.what)
                .toList();
    }
}
