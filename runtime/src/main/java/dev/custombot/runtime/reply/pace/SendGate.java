package dev.custombot.runtime.reply.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Until when no request may be made, for a reason that concerns them all. Thread-safe. */
public final class SendGate {

    /** After so many denials without an answer to anything else, it is not a single reply that is objected to. */
    private static final int DENIALS = 2;

    private final Clock clock;
    private final Duration rest;
    private Instant closedUntil = Instant.EPOCH;
    private int denials;
    private Optional<String> rejectedToken = Optional.empty();

    /** @param rest how long nothing is sent when the hub denies everything */
    public SendGate(Clock clock, Duration rest) {
        this.clock = clock;
        this.rest = rest;
    }

    public synchronized void closeFor(Duration duration) {
        Instant until = clock.instant().plus(duration);
        if (until.isAfter(closedUntil)) {
            closedUntil = until;
        }
    }

    /** @param again whether the same was denied before: that says nothing of anything else */
    public synchronized void denied(boolean again) {
        if (!again) {
            denials++;
        }
        if (denials >= DENIALS) {
            closeFor(rest);
        }
    }

    /** A token that was new is rejected: one denial, however many requests were made with it. */
    public synchronized void rejected(String token) {
        boolean again = rejectedToken.filter(token::equals).isPresent();
        rejectedToken = Optional.of(token);
        denied(again);
    }

    /** The hub does deal with the bot. */
    public synchronized void answered() {
        denials = 0;
        rejectedToken = Optional.empty();
    }

    /** Zero when requests may be made. */
    public synchronized Duration remaining() {
        Duration left = Duration.between(clock.instant(), closedUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether one request at a time is enough, to find out. */
    synchronized boolean isProbing() {
        return denials > 0;
    }
}
