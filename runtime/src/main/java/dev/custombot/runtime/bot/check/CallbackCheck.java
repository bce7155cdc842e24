package dev.custombot.runtime.bot.check;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.custombot.runtime.config.CallbackConfig;
import dev.custombot.runtime.config.ConfigProblems;

/** Finds settings with which callbacks could not be answered in time. */
final class CallbackCheck {

    /** Leaves half a second of the hub's five for the answer itself. */
    private static final Duration MAX_ACK_TIMEOUT = Duration.ofMillis(4_500);
    /** As the router compares it: no pattern, nothing that is encoded, and no detours, which it straightens in requests. */
    private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~!$&'()+,;=@-]+)+");
    private static final int MAX_NESTING = 500;
    private static final int MAX_STRING = 20_000_000;
    private static final int MAX_NUMBER = 1_000;

    private CallbackCheck() {}

    static void path(CallbackConfig callback, ConfigProblems problems) {
        callback.path().ifPresent(path -> path("callback.path", path, problems));
    }

    /** One place that a request can name, and nothing of the application beside it. */
    static void path(String key, String path, ConfigProblems problems) {
        if (!PATH.matcher(path).matches()) {
            problems.add(key,
                    "must be one path: after each slash one or more of the ASCII letters, digits and -._~!$&'()+,;=@, and no "
                            + "slash at the end");
        }
    }

    /** Of the bot that says for its path how callbacks are received. */
    static void receiving(CallbackConfig callback, ConfigProblems problems) {
        Duration timeout = callback.ackTimeout();
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(MAX_ACK_TIMEOUT) > 0) {
            problems.add("callback.ack-timeout", "must be more than 0 and at most 4.5 s: the hub waits for 5");
        }
        problems.requireAtLeastOne("callback.max-in-flight", callback.maxInFlight());
        inFlight(callback, problems);
        between("callback.max-body-size", callback.maxBodySize().asLongValue(), Integer.MAX_VALUE / 2, problems);
        between("callback.max-metadata-size", callback.maxMetadataSize().asLongValue(), Integer.MAX_VALUE / 2, problems);
        between("callback.max-header-size", callback.maxHeaderSize().asLongValue(), Integer.MAX_VALUE, problems);
        between("callback.max-messages", callback.maxMessages(), Integer.MAX_VALUE, problems);
        // What is stored must be readable.
        between("callback.max-nesting", callback.maxNesting(), MAX_NESTING, problems);
        between("callback.max-string-length", callback.maxStringLength(), MAX_STRING, problems);
        between("callback.max-number-length", callback.maxNumberLength(), MAX_NUMBER, problems);
        callback.maxGzipRatio().ifPresent(ratio -> problems.requireAtLeastOne("callback.max-gzip-ratio", ratio));
    }

    /** What is common to the messages is in memory with each: a callback that never fits would be 503 whenever it came, on an idle bot, too. */
    private static void inFlight(CallbackConfig callback, ConfigProblems problems) {
        double largest = callback.maxBodySize().asLongValue()
                + (double) callback.maxMessages() * callback.maxMetadataSize().asLongValue();
        if (callback.maxInFlightBytes().asLongValue() < largest) {
            problems.add("callback.max-in-flight-bytes", String.format(Locale.ROOT,
                    "must be at least %.0f: callback.max-body-size, and callback.max-metadata-size for each of callback.max-messages",
                    largest));
        }
    }

    private static void between(String key, long value, long most, ConfigProblems problems) {
        if (value < 1 || value > most) {
            problems.add(key, "must be between 1 and " + most);
        }
    }
}
