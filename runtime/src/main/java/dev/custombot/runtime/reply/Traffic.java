package dev.custombot.runtime.reply;

import dev.custombot.runtime.reply.queue.Trouble.Others;

/** Counts what the hub deals with and what fails, so that a reply that never goes can be told from a hub that takes nothing. Thread-safe. */
final class Traffic {

    private long taken;
    private long failed;

    /** The hub has taken, or refused, something. */
    synchronized void taken() {
        taken++;
    }

    /** Something has failed that is not known to fail for a reason of its own. */
    synchronized void failed() {
        failed++;
    }

    synchronized Others now() {
        return new Others(taken, failed);
    }
}
