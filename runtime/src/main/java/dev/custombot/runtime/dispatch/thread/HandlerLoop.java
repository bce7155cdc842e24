package dev.custombot.runtime.dispatch.thread;

import java.util.function.LongSupplier;

import io.vertx.core.impl.ContextInternal;

/** An event loop that serves handlers only, and whether one of them holds it up. */
final class HandlerLoop {

    private static final long FREE = -1;

    private final ContextInternal context;
    private final LongSupplier nanoTime;
    private volatile long occupiedSince = FREE;

    HandlerLoop(ContextInternal context, LongSupplier nanoTime) {
        this.context = context;
        this.nanoTime = nanoTime;
    }

    ContextInternal context() {
        return context;
    }

    /** Runs the work, on the loop's thread. */
    void occupiedBy(Runnable work) {
        occupiedSince = nanoTime.getAsLong();
        try {
            work.run();
        } finally {
            occupiedSince = FREE;
        }
    }

    /** Whether something has been on the loop's thread for longer than is decent. */
    boolean isHeldUp(long decentNanos) {
        long since = occupiedSince;
        return since != FREE && nanoTime.getAsLong() - since > decentNanos;
    }
}
