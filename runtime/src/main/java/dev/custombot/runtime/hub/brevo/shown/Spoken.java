package dev.custombot.runtime.hub.brevo.shown;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as customers type them: letter case, white space and how a keyboard writes a sign make no difference. */
final class Spoken {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern QUOTES = Pattern.compile("[\\u2018\\u2019\\u02BC]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern NUMBER = Pattern.compile("(?:\\((\\p{Nd}{1,4})\\)|(\\p{Nd}{1,4})[.)]?)");

    private Spoken() {}

    /** What two texts have in common that are the same to a customer. */
    static String of(String text) {
        // Twice, because letters of one case may be put together of others.
        String letters = folded(folded(text));
        String signs = DASHES.matcher(QUOTES.matcher(letters).replaceAll("'")).replaceAll("-");
        return SPACE.matcher(Normalizer.normalize(signs, Normalizer.Form.NFKC)).replaceAll(" ").strip();
    }

    /** Upper case first: letters that differ only there are one, as in Straße and STRASSE. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The number that a text is, written as in a list: {@code 2}, {@code 2.}, {@code 2)} or {@code (2)}, in the digits of any script. */
    static OptionalInt number(String text) {
        Matcher matcher = NUMBER.matcher(of(text));
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        int number = digits.codePoints().map(digit -> Character.digit(digit, 10)).reduce(0, (all, digit) -> all * 10 + digit);
        return Character.digit(digits.codePointAt(0), 10) == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
