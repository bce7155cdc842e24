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
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\\u201C-\\u201F\\u00AB\\u00BB]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    /** What keyboards of right-to-left scripts and of pictures write beside the signs that one sees. */
    private static final Pattern UNSEEN = Pattern
            .compile("[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFE0E\\uFE0F\\uFEFF]");
    /** The frame of a digit that is a picture: {@code 2} and this. */
    private static final Pattern KEYCAP = Pattern.compile("(?<=\\p{Nd})\\u20E3");
    private static final String TEN = "\uD83D\uDD1F";
    private static final Pattern NUMBER = Pattern.compile("(?:\\((\\p{Nd}{1,4})\\)|(\\p{Nd}{1,4})[.)]?)");

    private Spoken() {}

    /** What two texts have in common that are the same to a customer. */
    static String of(String text) {
        // Twice, because letters of one case may be put together of others.
        String letters = folded(folded(text));
        String quoted = DOUBLE_QUOTES.matcher(QUOTES.matcher(letters).replaceAll("'")).replaceAll("\"");
        String seen = UNSEEN.matcher(DASHES.matcher(quoted).replaceAll("-")).replaceAll("");
        String signs = KEYCAP.matcher(seen).replaceAll("").replace(TEN, "10");
        return SPACE.matcher(Normalizer.normalize(signs, Normalizer.Form.NFKC)).replaceAll(" ").strip();
    }

    /** Upper case first: letters that differ only there are one, as in Straße and STRASSE. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * The number that a text is, written as in a list: {@code 2}, {@code 2.}, {@code 2)} or {@code (2)}, in the digits of any script, or as
     * pictures of digits.
     */
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
