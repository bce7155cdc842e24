package dev.custombot.runtime.dispatch.thread;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;

/**
 * The end of a turn's beans, which are the application's: whatever they do there (a method with {@code @PreDestroy}), a thread that they hold
 * for long is interrupted, and it is told.
 */
final class BeansEnd {

    static final Duration LONGEST = Duration.ofSeconds(10);

    private final BiFunction<Duration, Runnable, Runnable> timer;
    private final Runnable tooLong;

    /**
     * @param timer runs something short later, and gives what takes it back
     * @param tooLong tells it
     */
    BeansEnd(BiFunction<Duration, Runnable, Runnable> timer, Runnable tooLong) {
        this.timer = timer;
        this.tooLong = tooLong;
    }

    /** On this thread. */
    void of(Runnable beans) {
        Inside inside = new Inside(Thread.currentThread());
        inside.watch();
        try {
            beans.run();
        } finally {
            inside.leave();
        }
    }

    private final class Inside {

        private final Thread thread;
        private Runnable notDue = () -> {};
        private boolean over;
        private boolean interrupted;

        Inside(Thread thread) {
            this.thread = thread;
        }

        synchronized void watch() {
            try {
                notDue = timer.apply(LONGEST, this::interrupt);
            } catch (RejectedExecutionException ended) {
                // The application ends, and nobody watches any more.
            }
        }

        /** Again and again: another bean may come after the one that held the thread. */
        private synchronized void interrupt() {
            if (over) {
                return;
            }
            if (!interrupted) {
                interrupted = true;
                tooLong.run();
            }
            thread.interrupt();
            watch();
        }

        synchronized void leave() {
            over = true;
            notDue.run();
            if (interrupted) {
                // The thread belongs to others now.
                Thread.interrupted();
            }
        }
    }
}
