package dev.custombot.runtime.bot.check;

import java.time.Duration;
import java.util.List;

import dev.custombot.runtime.config.AuthenticationConfig;
import dev.custombot.runtime.config.BearerConfig;
import dev.custombot.runtime.config.CallbackConfig;
import dev.custombot.runtime.config.ConfigProblems;
import io.quarkus.runtime.LaunchMode;

/** Finds settings with which callbacks could not be answered in time, or by whom they should not. */
final class CallbackCheck {

    /** Leaves half a second of the hub's five for the answer itself. */
    private static final Duration MAX_ACK_TIMEOUT = Duration.ofMillis(4_500);
    private static final String AUTHENTICATION = "callback.authentication.";

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

    /** Of a bot whose hub is told apart by it. */
    static void authentication(AuthenticationConfig authentication, ConfigProblems problems) {
        if (!authentication.enabled()) {
            if (LaunchMode.current() == LaunchMode.NORMAL) {
                problems.add(AUTHENTICATION + "enabled", "cannot be false in production");
            }
            return;
        }
        BearerConfig bearer = authentication.bearer();
        boolean hasKey = BearerCheck.isConfigured(bearer) || authentication.tokenEndpoint().enabled();
        boolean hasBasic = authentication.basic().username().isPresent();
        if (!hasKey && !hasBasic) {
            problems.add(AUTHENTICATION + "bearer.jwks-url",
                    "or bearer.auth-server-url, .public-key or .introspection.url, or basic.username is needed, so that the hub can authenticate");
        }
        if (hasBasic && authentication.basic().passwords().map(List::isEmpty).orElse(true)) {
            problems.add(AUTHENTICATION + "basic.passwords", "is needed beside basic.username");
        }
        BearerCheck.check(bearer, problems.under(AUTHENTICATION + "bearer."));
    }
}
