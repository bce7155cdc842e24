package dev.custombot.runtime.reply;

import dev.custombot.runtime.CustomBotLog;

/** What the sender does again and again: nothing that is thrown there ends it. It is told and counted. */
final class Guarded {

    private final Runnable count;
    private final CustomBotLog log;

    /** @param count of what was thrown */
    Guarded(Runnable count, CustomBotLog log) {
        this.count = count;
        this.log = log;
    }

    /** The work as it never throws. */
    Runnable of(Runnable work) {
        return () -> run(work);
    }

    /** Does it. */
    void run(Runnable work) {
        try {
            work.run();
        } catch (Throwable failure) {
            tell(failure);
        }
    }

    void tell(Throwable failure) {
        try {
            count.run();
            log.senderBroken(failure);
        } catch (Throwable untold) {
            // There may be no memory even for that: going on comes first.
        }
    }
}
