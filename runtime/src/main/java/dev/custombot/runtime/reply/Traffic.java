package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.custombot.runtime.reply.queue.Trouble.Others;

/** Counts what the hub deals with and what fails, so that a reply that never goes can be told from a hub that takes nothing. Thread-safe. */
final class Traffic {

    private final Clock clock;
    private final Duration pause;
    private long taken;
    private long failed;
    private long failedAlone;
    private Instant lastTaken = Instant.MIN;
    private Instant goingSince = Instant.MAX;

    /** @param pause a hub that has taken nothing for so long takes nothing from anybody */
    Traffic(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** The hub has taken, or refused, something. */
    synchronized void taken() {
        taken++;
        Instant now = clock.instant();
        if (!isGoing(now)) {
            goingSince = now;
        }
        lastTaken = now;
    }

    /** Something has failed that is not known to fail for a reason of its own. */
    synchronized void failed() {
        failed++;
    }

    /** A reply has failed in a request of its own, for whichever reason. */
    synchronized void failedAlone() {
        failedAlone++;
    }

    synchronized Others now() {
        return new Others(taken, failed, failedAlone, isGoing(clock.instant()) ? goingSince : Instant.MAX);
    }

    private boolean isGoing(Instant now) {
        return lastTaken != Instant.MIN && !lastTaken.plus(pause).isBefore(now);
    }
}
