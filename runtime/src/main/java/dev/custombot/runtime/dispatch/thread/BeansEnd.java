package dev.custombot.runtime.dispatch.thread;

import java.time.Duration;
import java.util.concurrent.Executor;
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

    /**
     * Soon, and not on this thread: on a worker, or on the loop when none has come for long, since what waits for one keeps the whole turn in
     * memory.
     *
     * @param end does not throw
     */
    void soon(Executor worker, Executor loop, Runnable end) {
        Runnable once = new OnceOnly(end);
        Runnable notDue = later(() -> loop.execute(once));
        try {
            worker.execute(() -> {
                notDue.run();
                once.run();
            });
        } catch (RejectedExecutionException full) {
            // The application may have bounded the queue of its workers.
            notDue.run();
            loop.execute(once);
        }
    }

    /** Gives what takes it back. */
    private Runnable later(Runnable task) {
        try {
            return timer.apply(LONGEST, task);
        } catch (RejectedExecutionException ended) {
            // The application ends, and nobody watches any more.
            return () -> {};
        }
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
            notDue = later(this::interrupt);
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
