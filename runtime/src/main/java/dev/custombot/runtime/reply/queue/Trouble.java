package dev.custombot.runtime.reply.queue;

import java.time.Duration;
import java.time.Instant;

/**
 * How often, and for how long, a reply has failed in a request of its own while the hub took others. Time in which the hub took nothing
 * from others who tried does not count: then it is not the reply. Thread-safe.
 */
public final class Trouble {

    /** That others went may have been chance so often. */
    private static final int CHANCES = 3;

    /** How many requests of others have ended so far. */
    public record Others(long taken, long failed) {}

    private Instant last = Instant.EPOCH;
    private Others seen = new Others(0, 0);
    private boolean begun;
    private Duration lasted = Duration.ZERO;
    private int whileOthersWent;
    private boolean wentLately;

    /**
     * It has failed once more, alone.
     *
     * @param longest what counts at most of the time since then: the sender may have been paused
     */
    public synchronized void failed(Instant now, Others others, Duration longest) {
        boolean othersWent = others.taken() > seen.taken();
        wentLately = begun && othersWent;
        if (begun && othersWent) {
            whileOthersWent++;
        }
        if (begun && (othersWent || others.failed() == seen.failed())) {
            Duration since = Duration.between(last, now);
            lasted = lasted.plus(since.compareTo(longest) > 0 ? longest : since);
        }
        begun = true;
        last = now;
        seen = others;
    }

    /** Whether it must be the reply: others went between two of its failures. */
    public synchronized boolean isItsOwn() {
        return whileOthersWent > 0;
    }

    /**
     * Whether it has lasted so long, without a doubt.
     *
     * @param isFull there is hardly anything else that could go: that others went once must do. Else they must have gone since it failed before:
     *        it may be the hub by now
     */
    public synchronized boolean lastsFor(Duration limit, boolean isFull) {
        return (isFull ? isItsOwn() : whileOthersWent >= CHANCES && wentLately) && lasted.compareTo(limit) >= 0;
    }
}
