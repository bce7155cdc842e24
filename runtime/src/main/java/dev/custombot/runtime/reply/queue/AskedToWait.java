package dev.custombot.runtime.reply.queue;

import java.time.Duration;
import java.time.Instant;

import dev.custombot.runtime.reply.queue.Trouble.Others;

/**
 * For how long a reply, alone in its requests, has been asked to wait each time, while others went and not one of them was asked to. A hub
 * that is busy asks whoever comes at the wrong moment: then it begins anew. Thread-safe.
 */
public final class AskedToWait {

    /** It may have been chance so often. */
    private static final int CHANCES = 3;

    private Instant last = Instant.EPOCH;
    private Others seen = Others.NONE;
    private boolean begun;
    private Duration lasted = Duration.ZERO;
    private int times;

    /**
     * It was asked once more.
     *
     * @param others of which the last failure is its own
     * @param longest what counts at most of the time since then: the sender may have been paused
     */
    public synchronized void again(Instant now, Others others, Duration longest) {
        boolean othersWent = others.taken() > seen.taken();
        boolean onlyThis = begun && others.failed() == seen.failed() + 1;
        if (onlyThis && !othersWent) {
            // Nobody else has tried: the next time says more.
            seen = new Others(seen.taken(), others.failed(), others.failedAlone(), others.goingSince());
            return;
        }
        if (onlyThis) {
            Duration since = Duration.between(last, now);
            lasted = lasted.plus(since.compareTo(longest) > 0 ? longest : since);
            times++;
        } else {
            lasted = Duration.ZERO;
            times = 0;
        }
        begun = true;
        last = now;
        seen = others;
    }

    /** Whether it is this reply, and not the hub. */
    public synchronized boolean isItsOwn() {
        return times >= CHANCES;
    }

    /** Whether it has lasted so long, without a doubt. */
    public synchronized boolean lastsFor(Duration limit) {
        return isItsOwn() && lasted.compareTo(limit) >= 0;
    }
}
