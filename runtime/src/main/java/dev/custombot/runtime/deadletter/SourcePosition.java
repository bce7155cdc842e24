package dev.custombot.runtime.deadletter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a record lies on its topic, read from a header. */
record SourcePosition(String topic, int partition, long offset) {

    private static final Pattern POSITION = Pattern.compile("(.+)-(\\d{1,9})@(\\d{1,18})");

    static Optional<SourcePosition> parse(String position) {
        Matcher matcher = POSITION.matcher(position);
        return matcher.matches()
                ? Optional.of(new SourcePosition(matcher.group(1), Integer.parseInt(matcher.group(2)),
                        Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }
}
