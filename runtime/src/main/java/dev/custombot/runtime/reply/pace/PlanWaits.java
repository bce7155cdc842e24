package dev.custombot.runtime.reply.pace;

import java.time.Clock;

/**
 * For how long replies have waited only because the plan allowed no request: all in all, and since a moment within the last hour. For
 * those who watch the bot. Thread-safe.
 */
public final class PlanWaits {

    private static final int SECONDS = 3_600;

    private final Clock clock;
    /** What it was all in all at the end of each of the last seconds, in milliseconds. */
    private final long[] before = new long[SECONDS];
    private final long firstSecond;
    private long second;
    private long total;
    private long since;
    private boolean isWaiting;

    /** @param clock never steps */
    PlanWaits(Clock clock) {
        this.clock = clock;
        this.since = clock.millis();
        this.firstSecond = since / 1_000;
        this.second = firstSecond;
    }

    /** Whether something waits for the plan from now on. */
    synchronized void note(boolean waits) {
        goOn();
        isWaiting = waits;
    }

    /** In milliseconds. */
    public synchronized long total() {
        goOn();
        return total;
    }

    /** How much of the time since then it was, in milliseconds. What was more than an hour ago is left out. */
    public synchronized long since(long epochMillis) {
        goOn();
        // Up to the end of the second before.
        long last = Math.max(epochMillis / 1_000 - 1, second - SECONDS);
        if (last < firstSecond) {
            return total;
        }
        return last >= second ? 0 : total - before[(int) (last % SECONDS)];
    }

    private void goOn() {
        long now = Math.max(since, clock.millis());
        while (second < now / 1_000) {
            long end = Math.min(now, (second + 1) * 1_000);
            add(end);
            before[(int) (second % SECONDS)] = total;
            // After a long silence all of them are the same.
            second = Math.max(second + 1, isWaiting ? 0 : now / 1_000 - SECONDS);
        }
        add(now);
    }

    private void add(long until) {
        if (isWaiting && until > since) {
            total += until - since;
        }
        since = Math.max(since, until);
    }
}
