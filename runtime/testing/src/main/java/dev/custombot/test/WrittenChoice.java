package dev.custombot.test;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text that stands for choices where a hub cannot show any.
 *
 * @param number by which it is chosen; empty where the title is needed
 * @param title without what is written behind it
 */
record WrittenChoice(Optional<String> number, String title) {

    private static final Pattern LINE = Pattern.compile("(?:☐ )?(?:(\\d+)\\. |• )(.+?)(?: – .*)?");

    /** All of them, in their order; none in a text that offers nothing. */
    static List<WrittenChoice> in(String text) {
        return text.lines().map(LINE::matcher).filter(Matcher::matches)
                .map(line -> new WrittenChoice(Optional.ofNullable(line.group(1)), line.group(2))).toList();
    }

    /** What a customer types who wants it. */
    String typed() {
        return number.orElse(title);
    }
}
