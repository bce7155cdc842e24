package dev.custombot.runtime.hub.egain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds ids in a text of the hub's, each as a word of its own: an id may be the beginning of another, or a part of it. */
final class Mentions {

    private static final String NOT_BEHIND_A_WORD = "(?<![\\p{L}\\p{N}_-])";
    private static final String NOT_BEFORE_A_WORD = "(?![\\p{L}\\p{N}_-])";

    private Mentions() {}

    /** Those of the ids that the text mentions. */
    static Set<String> in(String text, Collection<String> ids) {
        List<String> longestFirst = ids.stream().distinct().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        Set<String> mentioned = new HashSet<>();
        String rest = text;
        for (String id : longestFirst) {
            Matcher word = Pattern.compile(NOT_BEHIND_A_WORD + Pattern.quote(id) + NOT_BEFORE_A_WORD).matcher(rest);
            if (word.find()) {
                mentioned.add(id);
                rest = word.replaceAll(" ");
            }
        }
        return mentioned;
    }
}
