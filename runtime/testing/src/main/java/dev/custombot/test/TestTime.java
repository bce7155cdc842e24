package dev.custombot.test;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The time as bots have it. It goes on by itself, and a test can let more of it pass at once: questions expire, windows and deadlines pass.
 * It never goes back, not with {@link Hub#reset} either. What waits by a timer, such as a retry, waits on for as long as it does.
 */
public final class TestTime {

    private final Consumer<Duration> advance;

    TestTime(Consumer<Duration> advance) {
        this.advance = advance;
    }

    /** Lets so much time pass for all bots of the application, and for their hubs. */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time does not go back: " + duration);
        }
        advance.accept(duration);
    }

    /** The same as {@code 31m}, {@code 12h}, {@code 2d} or {@code 1h30m}. */
    public void advance(String duration) {
        advance(parse(duration));
    }

    /**
     * As configuration writes durations; a number alone is seconds.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Duration parse(String duration) {
        String text = duration.strip().toUpperCase(Locale.ROOT);
        try {
            if (text.matches("\\d+")) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            if (text.matches("\\d+MS")) {
                return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
            }
            return Duration.parse(text.matches("\\d+D") ? "P" + text : text.startsWith("P") ? text : "PT" + text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("'" + duration + "' is no duration such as 31m, 12h or 500ms", e);
        }
    }
}
