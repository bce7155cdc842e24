package dev.custombot.simulation.bot;

import java.util.ArrayList;
import java.util.List;

/**
 * A conversation's state.
 *
 * @param messages which have changed it
 * @param runs in which run of their handler
 */
public record Log(List<String> messages, List<String> runs) {

    public static final Log EMPTY = new Log(List.of(), List.of());

    public Log {
        messages = List.copyOf(messages);
        runs = List.copyOf(runs);
    }

    Log with(String message, String run) {
        return new Log(and(messages, message), and(runs, run));
    }

    private static List<String> and(List<String> before, String last) {
        List<String> more = new ArrayList<>(before);
        more.add(last);
        return more;
    }
}
