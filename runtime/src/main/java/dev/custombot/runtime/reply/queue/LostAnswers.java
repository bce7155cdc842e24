package dev.custombot.runtime.reply.queue;

import java.time.Duration;

/** How often the answer to a request with a reply was lost that the hub may have taken each time. Thread-safe. */
public final class LostAnswers {

    /** Others go, and so does the hub. */
    private static final int MOST_WHILE_OTHERS_GO = 3;
    /** Nobody knows whether it is the reply or the hub. */
    private static final int MOST = 10;

    private int number;
    private long takenBefore;

    /** @param taken how many requests of others have been taken so far */
    public synchronized void another(long taken) {
        if (number++ == 0) {
            takenBefore = taken;
        }
    }

    public synchronized boolean isAny() {
        return number > 0;
    }

    /** Whether it is better to send it no more. */
    public synchronized boolean areEnough(long taken) {
        return number >= (taken > takenBefore ? MOST_WHILE_OTHERS_GO : MOST);
    }

    /** How long to wait at least: after the first not at all, and then longer each time. */
    public synchronized Duration pause(Duration unit) {
        return unit.multipliedBy(Math.max(0, number - 1));
    }
}
