package dev.custombot.faults.account;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that the hub accepted from the bot.
 *
 * @param number of the message that it answers
 * @param position among the replies to it
 * @param count how many replies that call of the handler gave; 0 when every call gives the same
 * @param call which call of the handler it came from; empty when every call says the same
 */
record Said(int number, int position, int count, String call) {

    private static final Pattern TEXT = Pattern.compile("(\\d+)\\.(\\d+)(?: of (\\d+) by (\\S+))?");
    private static final int MOST_POSITIONS = 10;

    /** What is no text, as an escalation, counts for nothing. */
    static List<Said> all(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).map(Said::parse).toList();
    }

    static Said parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Nothing that the bot says: " + text);
        }
        boolean isOfCall = matcher.group(4) != null;
        return new Said(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                isOfCall ? Integer.parseInt(matcher.group(3)) : 0, isOfCall ? matcher.group(4) : "");
    }

    /** Where it comes in the conversation. */
    Integer place() {
        return number * MOST_POSITIONS + position;
    }
}
