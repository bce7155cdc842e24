package dev.custombot;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into pieces that are not too long, where a reader expects a pause; only blanks between the pieces are lost. */
final class LongText {

    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\h*\\R\\s*");
    private static final Pattern LINE = Pattern.compile("\\R\\s*");
    private static final Pattern WORD = Pattern.compile("\\s+");
    /** What is seen as one character, such as a flag or a family. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private LongText() {}

    /** @param max in code points */
    static List<String> split(String text, int max) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (Limits.lengthOf(rest) > max) {
            int cut = cut(rest, rest.offsetByCodePoints(0, max));
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    /** Where to cut, at most at the end; never at 0. */
    private static int cut(String text, int end) {
        // With what follows: whether a sentence ends there is seen from the next one.
        String window = text.substring(0, Math.min(text.length(), end + 2));
        for (int cut : new int[]{last(PARAGRAPH, window, end), last(LINE, window, end), sentence(window, end),
                last(WORD, window, end), lastEnd(CHARACTER, window, end)}) {
            if (cut > 0) {
                return cut;
            }
        }
        return end;
    }

    /** Where the last of these begins. */
    private static int last(Pattern pattern, String text, int end) {
        int last = 0;
        for (Matcher matcher = pattern.matcher(text); matcher.find() && matcher.start() <= end;) {
            last = matcher.start();
        }
        return last;
    }

    private static int lastEnd(Pattern pattern, String text, int end) {
        int last = 0;
        for (Matcher matcher = pattern.matcher(text); matcher.find() && matcher.end() <= end;) {
            last = matcher.end();
        }
        return last;
    }

    private static int sentence(String text, int end) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int last = 0;
        for (int next = sentences.next(); next != BreakIterator.DONE && next <= end; next = sentences.next()) {
            last = next;
        }
        return last;
    }
}
