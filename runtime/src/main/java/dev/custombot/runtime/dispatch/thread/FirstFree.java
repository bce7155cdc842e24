package dev.custombot.runtime.dispatch.thread;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Something brief on an event loop or on a worker, whichever is free first: each may be held up by what does not come back. */
final class FirstFree {

    private FirstFree() {}

    /** Done once. */
    static void run(Executor loop, Executor worker, Runnable task) {
        Runnable once = new OnceOnly(task);
        try {
            loop.execute(once);
        } finally {
            try {
                worker.execute(once);
            } catch (RejectedExecutionException full) {
                // The application may have bounded the queue of its workers. Then the loop does it.
            }
        }
    }
}
