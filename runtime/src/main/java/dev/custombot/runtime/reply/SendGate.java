package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Until when no request may be made, for a reason that concerns them all. Thread-safe. */
final class SendGate {

    /** After so many denials without an answer to anything else, it is not a single reply that is objected to. */
    private static final int DENIALS = 2;

    private final Clock clock;
    private final Duration rest;
    private Instant closedUntil = Instant.EPOCH;
    private int denials;

    /** @param rest how long nothing is sent when the hub denies everything */
    SendGate(Clock clock, Duration rest) {
        this.clock = clock;
        this.rest = rest;
    }

    synchronized void closeFor(Duration duration) {
        Instant until = clock.instant().plus(duration);
        if (until.isAfter(closedUntil)) {
            closedUntil = until;
        }
    }

    synchronized void denied() {
        denials++;
        if (denials >= DENIALS) {
            closeFor(rest);
        }
    }

    /** The hub does deal with the bot. */
    synchronized void answered() {
        denials = 0;
    }

    /** Zero when requests may be made. */
    synchronized Duration remaining() {
        Duration left = Duration.between(clock.instant(), closedUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether one request at a time is enough, to find out. */
    synchronized boolean isProbing() {
        return denials > 0;
    }
}
