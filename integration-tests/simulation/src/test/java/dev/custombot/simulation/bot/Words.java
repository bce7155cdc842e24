package dev.custombot.simulation.bot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.custombot.runtime.record.OutgoingReply;

/**
 * What a script says: for which message, in which run, in which way, and which of how many it is.
 *
 * @param run D for a script that always says the same
 * @param way {@code H} what it returns, {@code E} what it says early, {@code S} an item of a stream
 */
public record Words(String message, String run, char way, int place, int count) {

    private static final Pattern FORMAT = Pattern.compile("(.+)\\|(.+)\\|([HES])\\|(\\d+)\\|(\\d+)(\\|REFUSE)?");

    public static Optional<Words> read(String text) {
        Matcher matcher = FORMAT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Words(matcher.group(1), matcher.group(2), matcher.group(3).charAt(0),
                        Integer.parseInt(matcher.group(4)), Integer.parseInt(matcher.group(5))))
                : Optional.empty();
    }

    /** What the reply of a script says. */
    public static Optional<Words> of(OutgoingReply reply) {
        return reply.content().text().flatMap(Words::read);
    }

    /** As a record says it, many times faster. */
    @Override
    public String toString() {
        return "Words[message=" + message + ", run=" + run + ", way=" + way + ", place=" + place + ", count=" + count + "]";
    }

    String text() {
        return message + "|" + run + "|" + way + "|" + place + "|" + count;
    }
}
