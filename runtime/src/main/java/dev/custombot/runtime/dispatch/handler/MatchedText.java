package dev.custombot.runtime.dispatch.handler;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A text of a customer's, matched with an expression of a team's for a limited time: what a customer writes can make an expression go on
 * for hours, or deeper than the stack. Then it counts as not matched.
 */
final class MatchedText implements CharSequence {

    static final Duration LIMIT = Duration.ofMillis(100);

    /** The clock is looked at only so often. */
    private static final int STEPS_PER_LOOK = 4096;

    private static final RuntimeException TOO_LONG = new TooLong();

    private final CharSequence text;
    private final long deadline;
    private int steps;

    private MatchedText(CharSequence text, long deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    /** @param onGivenUp is told why it was not matched to the end */
    static boolean matches(Pattern pattern, String text, Duration limit, Consumer<String> onGivenUp) {
        try {
            return pattern.matcher(new MatchedText(text, System.nanoTime() + limit.toNanos())).matches();
        } catch (TooLong e) {
            onGivenUp.accept("longer than " + limit.toMillis() + " ms");
            return false;
        } catch (StackOverflowError e) {
            onGivenUp.accept("deeper than the stack");
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (++steps == STEPS_PER_LOOK) {
            steps = 0;
            if (System.nanoTime() - deadline > 0) {
                throw TOO_LONG;
            }
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new MatchedText(text.subSequence(start, end), deadline);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }
}
