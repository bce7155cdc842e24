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

    /**
     * How many requests have ended so far.
     *
     * @param failed for a reason that may be the hub's
     * @param failedAlone of single replies, for whichever reason
     * @param goingSince since when the hub has taken something again and again; {@link Instant#MAX} when it takes nothing
     */
    public record Others(long taken, long failed, long failedAlone, Instant goingSince) {

        static final Others NONE = new Others(0, 0, 0, Instant.MAX);
    }

    private Instant last = Instant.EPOCH;
    private Others seen = Others.NONE;
    private boolean begun;
    private Duration lasted = Duration.ZERO;
    private int whileOthersWent;
    private boolean wentLately;
    private boolean wentAllTheTime;

    /**
     * It has failed once more, alone.
     *
     * @param others with this failure
     * @param proven what counts at most of the time since it failed before when others failed as well, and not all the time others went
     * @param longest what counts at most when others did not go all the time: the sender may have been paused
     */
    public synchronized void failed(Instant now, Others others, Duration proven, Duration longest) {
        if (begun) {
            boolean onlyThis = others.failed() == seen.failed() && others.failedAlone() == seen.failedAlone() + 1;
            wentLately = others.taken() > seen.taken();
            wentAllTheTime = wentLately && !others.goingSince().isAfter(last);
            whileOthersWent += wentLately ? 1 : 0;
            if (onlyThis || wentLately) {
                Duration since = Duration.between(last, now);
                Duration most = wentAllTheTime ? since : onlyThis ? longest : proven;
                lasted = lasted.plus(since.compareTo(most) > 0 ? most : since);
            }
        }
        begun = true;
        last = now;
        seen = others;
    }

    /** Whether it must be the reply: others went between two of its failures. */
    public synchronized boolean isItsOwn() {
        return whileOthersWent > 0;
    }

    /** Whether it has lasted so long, without a doubt: others have gone since it failed before, else it may be the hub by now. */
    public synchronized boolean lastsFor(Duration limit) {
        return whileOthersWent >= CHANCES && wentLately && lasted.compareTo(limit) >= 0;
    }

    /** The same while there is hardly anything else that could go: then it is enough that others went once. */
    public synchronized boolean lastsInAFullMemory(Duration limit) {
        return isItsOwn() && lasted.compareTo(limit) >= 0;
    }

    /** Whether others have gone all the time since it failed before: if it were given up, something else would go. */
    public synchronized boolean isInTheWay() {
        return wentAllTheTime;
    }
}
