package dev.custombot.runtime;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Is done at the first time it is asked for, and never again. Mutiny tells the end of a {@code Uni} that has ended already once more when what
 * follows it is cancelled. Thread-safe.
 */
public final class Once implements Runnable {

    private final AtomicBoolean isDone = new AtomicBoolean();
    private final Runnable work;

    private Once(Runnable work) {
        this.work = work;
    }

    public static Once of(Runnable work) {
        return new Once(work);
    }

    @Override
    public void run() {
        if (isDone.compareAndSet(false, true)) {
            work.run();
        }
    }
}
