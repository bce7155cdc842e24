package dev.custombot.runtime.callback.authentication.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.custombot.runtime.CustomBotLog;

/** Tells an operator of wrong secrets: at once of the first of a client, and once a minute how many there were since. */
final class RefusedClients {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final class Refusals {

        private Instant told = Instant.MIN;
        private int untold;
    }

    private final Map<String, Refusals> clients = new HashMap<>();
    private final Clock steady;
    private final CustomBotLog log;

    RefusedClients(Clock steady, CustomBotLog log) {
        this.steady = steady;
        this.log = log;
    }

    /** @param client one of few names */
    synchronized void refused(String client) {
        Refusals refusals = clients.computeIfAbsent(client, unknown -> new Refusals());
        refusals.untold++;
        Instant now = steady.instant();
        if (refusals.told.equals(Instant.MIN) || !refusals.told.plus(SILENCE).isAfter(now)) {
            log.tokenRefused(client, refusals.untold);
            refusals.told = now;
            refusals.untold = 0;
        }
    }
}
