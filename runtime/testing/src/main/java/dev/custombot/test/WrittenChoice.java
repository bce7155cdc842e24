package dev.custombot.test;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text that stands for choices where a hub cannot show any.
 *
 * @param several whether others may be chosen with it
 * @param number by which it is chosen; empty where the title is needed
 * @param title without what is written behind it
 * @param line the title with what is written behind it, which may be a part of it
 */
record WrittenChoice(boolean several, Optional<String> number, String title, String line) {

    private static final Pattern LINE = Pattern.compile("(?:(☐ )(?:(\\d+)\\. )?|(\\d+)\\. |• )((.+?)(?: – .*)?)");

    /** All of them, in their order; none in a text that offers nothing. */
    static List<WrittenChoice> in(String text) {
        return text.lines().map(LINE::matcher).filter(Matcher::matches)
                .map(line -> new WrittenChoice(line.group(1) != null,
                        Optional.ofNullable(line.group(2)).or(() -> Optional.ofNullable(line.group(3))), line.group(5),
                        line.group(4)))
                .toList();
    }

    boolean isCalled(String choice) {
        return title.equals(choice) || line.equals(choice);
    }

    /** What a customer types who wants it. */
    String typed() {
        return number.orElse(title);
    }
}
