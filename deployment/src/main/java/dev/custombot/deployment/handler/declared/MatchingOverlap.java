package dev.custombot.deployment.handler.declared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a text could match two regular expressions. In general nobody can say, so the answer is yes unless plain words, or the
 * words that the expressions begin with, prove that it is no.
 */
final class MatchingOverlap {

    private static final String IGNORE_CASE = "(?i)";
    private static final String SPECIAL = "\\[](){}.*+?^$|";
    private static final String QUANTIFIERS = "*?{";

    private MatchingOverlap() {}

    static boolean isPossible(String one, String other) {
        boolean ignoreCase = one.startsWith(IGNORE_CASE) || other.startsWith(IGNORE_CASE);
        Optional<List<String>> words = words(one);
        if (words.isPresent()) {
            return matchesAny(words.get(), other, ignoreCase);
        }
        Optional<List<String>> otherWords = words(other);
        if (otherWords.isPresent()) {
            return matchesAny(otherWords.get(), one, ignoreCase);
        }
        String prefix = prefix(one, ignoreCase);
        String otherPrefix = prefix(other, ignoreCase);
        return prefix.startsWith(otherPrefix) || otherPrefix.startsWith(prefix);
    }

    private static boolean matchesAny(List<String> words, String expression, boolean ignoreCase) {
        Pattern pattern = Pattern.compile(expression, ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
        return words.stream().anyMatch(word -> pattern.matcher(word).matches());
    }

    /** What an expression such as {@code hello|good morning} matches, if it is one. */
    private static Optional<List<String>> words(String expression) {
        String[] alternatives = plain(expression).split("\\|", -1);
        boolean words = Arrays.stream(alternatives).allMatch(word -> word.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0));
        return words ? Optional.of(Arrays.asList(alternatives)) : Optional.empty();
    }

    /** The characters that everything which matches begins with. */
    private static String prefix(String expression, boolean ignoreCase) {
        String plain = plain(expression);
        if (plain.indexOf('|') >= 0) {
            return "";
        }
        int end = 0;
        while (end < plain.length() && SPECIAL.indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        boolean lastIsOptional = end > 0 && end < plain.length() && QUANTIFIERS.indexOf(plain.charAt(end)) >= 0;
        String prefix = plain.substring(0, lastIsOptional ? end - 1 : end);
        return ignoreCase ? prefix.toLowerCase(Locale.ROOT) : prefix;
    }

    private static String plain(String expression) {
        return expression.startsWith(IGNORE_CASE) ? expression.substring(IGNORE_CASE.length()) : expression;
    }
}
