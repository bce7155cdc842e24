package dev.custombot.runtime.bot.check;

import java.time.Duration;

import dev.custombot.runtime.config.CallbackConfig;
import dev.custombot.runtime.config.ConfigProblems;

/** Finds settings with which callbacks could not be answered in time. */
final class CallbackCheck {

    /** Leaves half a second of the hub's five for the answer itself. */
    private static final Duration MAX_ACK_TIMEOUT = Duration.ofMillis(4_500);

    private CallbackCheck() {}

    static void path(CallbackConfig callback, ConfigProblems problems) {
        if (!callback.path().orElse("/").startsWith("/")) {
            problems.add("callback.path", "must start with a slash");
        }
    }

    /** Of the bot that says for its path how callbacks are received. */
    static void receiving(CallbackConfig callback, ConfigProblems problems) {
        Duration timeout = callback.ackTimeout();
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(MAX_ACK_TIMEOUT) > 0) {
            problems.add("callback.ack-timeout", "must be more than 0 and at most 4.5 s: the hub waits for 5");
        }
        problems.requireAtLeastOne("callback.max-in-flight", callback.maxInFlight());
        if (callback.maxInFlightBytes().asLongValue() < callback.maxBodySize().asLongValue()) {
            problems.add("callback.max-in-flight-bytes", "must not be less than callback.max-body-size");
        }
    }
}
