package dev.custombot.load;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import dev.custombot.load.hub.Outcome;

/**
 * One figure of something that was measured.
 *
 * @param cpu microseconds of processor time per message
 * @param allocated bytes per message; 0 where that is not known
 * @param resident megabytes afterwards
 */
record Measured(Outcome outcome, double cpu, double allocated, long resident) {

    double perSecond() {
        return outcome.messages() / outcome.seconds();
    }

    /** Callbacks that were refused, or not done when the time was over: where there are any, the times say little. */
    long notTaken() {
        return outcome.refused() + outcome.left();
    }

    /** The middle one of several rounds. */
    static <T extends Comparable<T>> T middle(List<Measured> rounds, Function<Measured, T> figure) {
        List<T> sorted = rounds.stream().map(figure).sorted(Comparator.naturalOrder()).toList();
        return sorted.get(sorted.size() / 2);
    }
}
