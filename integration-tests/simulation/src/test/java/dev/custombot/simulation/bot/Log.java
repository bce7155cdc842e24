package dev.custombot.simulation.bot;

import java.util.ArrayList;
import java.util.List;

/** A conversation's state: which messages have changed it. */
public record Log(List<String> messages) {

    public Log {
        messages = List.copyOf(messages);
    }

    Log with(String message) {
        List<String> more = new ArrayList<>(messages);
        more.add(message);
        return new Log(more);
    }
}
