package dev.custombot.runtime.metrics;

import java.time.Duration;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;

/** Of who delivers callbacks, and by which credentials. */
public final class CallerMetrics {

    private final MeterMaker maker;
    private final MeterFamily<Counter> tokens;
    private final MeterFamily<Counter> loads;
    private final MeterFamily<Counter> introspections;
    private final MeterFamily<Counter> reloads;
    private final MeterFamily<Timer> requests;

    CallerMetrics(MeterMaker maker) {
        this.maker = maker;
        this.tokens = maker.counters(BotMeter.TOKENS);
        this.loads = maker.counters(BotMeter.KEYS_LOADS);
        this.introspections = maker.counters(BotMeter.INTROSPECTIONS);
        this.reloads = maker.counters(BotMeter.SECRET_RELOADS);
        this.requests = maker.timers(BotMeter.TOKEN_REQUESTS);
        // An increase from nothing to one can only be seen of what was there before.
        reloads.of("changed");
        reloads.of("failed");
    }

    /** Bearer tokens are verified. */
    public void takesTokens() {
        for (String outcome : new String[]{"remembered", "accepted", "refused", "unavailable"}) {
            tokens.of(outcome);
        }
    }

    /** A bearer token was {@code remembered}, {@code accepted}, {@code refused}, or could not be verified: {@code unavailable}. */
    public void token(String outcome) {
        tokens.of(outcome).increment();
    }

    /** The key set was {@code loaded}, or that {@code failed}. */
    public void keySetLoad(String outcome) {
        loads.of(outcome).increment();
    }

    /** How old the key set is, in seconds; not a number while there is none. */
    public void keySetAge(Supplier<Number> seconds) {
        maker.gauge(BotMeter.KEYS_AGE, seconds);
        loads.of("loaded");
        loads.of("failed");
    }

    /** Tokens are introspected. */
    public void introspects() {
        for (String outcome : new String[]{"active", "inactive", "failed"}) {
            introspections.of(outcome);
        }
    }

    /** A token was introspected: {@code active}, {@code inactive} or {@code failed}. */
    public void introspection(String outcome) {
        introspections.of(outcome).increment();
    }

    /** A secret in a file, or of a credentials provider, was read again and has {@code changed}, or could not be: {@code failed}. */
    public void secretReload(String outcome) {
        reloads.of(outcome).increment();
    }

    /** A client may fetch tokens. */
    public void tokenClient(String client) {
        for (String outcome : new String[]{"issued", "issued_previous_secret", "invalid_client"}) {
            requests.of(client, outcome);
        }
    }

    /**
     * A request for a token was answered: {@code issued}, {@code issued_previous_secret}, an error of RFC 6749, {@code slowed},
     * {@code overloaded} or {@code failed}; or its caller went away: {@code caller_gone}.
     *
     * @param client one that is configured, or {@code unknown}
     */
    public void tokenRequest(String client, String outcome, Duration duration) {
        requests.of(client, outcome).record(duration);
    }
}
