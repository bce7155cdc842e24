package dev.custombot.runtime.deadletter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a dead letter lies on its topic, which is its id. */
record LetterPosition(int partition, long offset) {

    private static final Pattern ID = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

    static Optional<LetterPosition> parse(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches()
                ? Optional.of(new LetterPosition(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    String id() {
        return partition + "-" + offset;
    }
}
