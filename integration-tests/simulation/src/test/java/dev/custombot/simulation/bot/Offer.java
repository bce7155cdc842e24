package dev.custombot.simulation.bot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.custombot.Reply;

/**
 * Choices that a script offers, at a hub that shows them as a numbered text; each title says where it belongs.
 *
 * @param message which message is answered by it
 * @param run in which run of its handler
 */
public record Offer(String message, String run, int count) {

    /** One of the choices, from 1. */
    public record Choice(String message, String run, int number) {}

    private static final Pattern SHOWN = Pattern.compile("offer (\\S+) (\\S+) (\\d+)\\n.*", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("(\\S+)/(\\S+)/(\\d+)");

    /** What a customer reads, if it is an offer. */
    public static Optional<Offer> shown(String text) {
        Matcher matcher = SHOWN.matcher(text);
        return matcher.matches()
                ? Optional.of(new Offer(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** What a message is understood as. */
    public static Choice choice(String title) {
        Matcher matcher = TITLE.matcher(title);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No choice: " + title);
        }
        return new Choice(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
    }

    public String title(int number) {
        return message + "/" + run + "/" + number;
    }

    Reply reply() {
        return Reply.quickReply("offer " + message + " " + run + " " + count,
                IntStream.rangeClosed(1, count).mapToObj(this::title).toArray(String[]::new));
    }
}
