package dev.custombot.runtime.reply.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Until when no request may be made, for a reason that concerns them all. Thread-safe. */
public final class SendGate {

    /** In so many conversations one after the other, and in no other: it is not a single reply that is objected to. */
    private static final int SEVERAL = 3;

    private final Clock clock;
    private final Duration rest;
    private final Set<String> blocked = new HashSet<>();
    private Instant askedUntil = Instant.EPOCH;
    private Instant deniedUntil = Instant.EPOCH;
    private int rejections;
    private boolean probing;

    /** @param rest how long nothing is sent when the client is denied */
    public SendGate(Clock clock, Duration rest) {
        this.clock = clock;
        this.rest = rest;
    }

    /** Whatever the hub answers meanwhile. */
    public synchronized void closeFor(Duration duration) {
        askedUntil = later(askedUntil, duration);
    }

    /** The same, but it may be over one reply only: afterwards one at a time finds out, in turn of what was tried and what was not. */
    public synchronized void closeForOne(Duration duration) {
        probing = true;
        askedUntil = later(askedUntil, duration);
    }

    /** The hub denies the client. */
    public synchronized void denied() {
        probing = true;
        deniedUntil = later(deniedUntil, rest);
    }

    /** Something on the way objects to a single reply of the conversation. */
    public synchronized void blocked(String conversation) {
        if (blocked.size() < SEVERAL) {
            blocked.add(conversation);
        }
        if (blocked.size() == SEVERAL) {
            denied();
        }
    }

    /**
     * A credential that was fetched anew is rejected: asking on and on mends nothing. Requests that had it together are one rejection.
     *
     * @param pause how long nothing is sent the first time, at most as long as the rest
     */
    public synchronized void rejected(Duration pause) {
        if (!remaining().isZero()) {
            return;
        }
        rejections++;
        probing = true;
        deniedUntil = later(deniedUntil, rejections == 1 && pause.compareTo(rest) < 0 ? pause : rest);
    }

    /** The hub does deal with the bot. */
    public synchronized void answered() {
        blocked.clear();
        rejections = 0;
        probing = false;
        deniedUntil = Instant.EPOCH;
    }

    /** Zero when requests may be made. */
    public synchronized Duration remaining() {
        Instant until = askedUntil.isAfter(deniedUntil) ? askedUntil : deniedUntil;
        Duration left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether one reply at a time is enough, to find out. */
    synchronized boolean isProbing() {
        return probing;
    }

    private Instant later(Instant one, Duration duration) {
        Instant other = clock.instant().plus(duration);
        return other.isAfter(one) ? other : one;
    }
}
