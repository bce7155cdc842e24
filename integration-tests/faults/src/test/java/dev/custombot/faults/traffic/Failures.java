package dev.custombot.faults.traffic;

import java.net.ConnectException;
import java.util.concurrent.TimeoutException;

import io.netty.channel.ConnectTimeoutException;

/** Tells apart why a callback has no answer. */
final class Failures {

    /**
     * A server that closes an idle connection cannot know that a request is on its way to it, and never reads it. The caller
     * sees it within the time that a packet takes there and back, here a moment even on a busy machine.
     */
    private static final int STALE_MILLIS = 20;

    private Failures() {}

    static int toConnect(Throwable failure) {
        if (isLate(failure)) {
            return Ledger.UNANSWERED;
        }
        return failure instanceof ConnectException ? Ledger.REFUSED : Ledger.BROKEN;
    }

    /** @param isUsed whether the connection had a request before */
    static int toAnswer(Throwable failure, boolean isUsed, int millis) {
        if (isLate(failure)) {
            return Ledger.UNANSWERED;
        }
        return isUsed && millis < STALE_MILLIS ? Ledger.STALE : Ledger.BROKEN;
    }

    private static boolean isLate(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof ConnectTimeoutException;
    }
}
