package dev.custombot.runtime.time;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sees that an event loop stands still: whatever is given to it never runs. Counts its own rounds and not the time, so that a process that
 * stood still as a whole has no loop that did. Thread-safe.
 */
public final class StillLoops {

    private static final class Loop {

        private final Executor executor;
        /** How many rounds it owes an answer; none is under way at 0. */
        private final AtomicInteger owed = new AtomicInteger();

        Loop(Executor executor) {
            this.executor = executor;
        }

        void round() {
            if (owed.getAndIncrement() == 0) {
                executor.execute(() -> owed.set(0));
            }
        }
    }

    private final List<Loop> loops;
    private final int patience;

    /**
     * @param loops each runs what it is given on its one thread
     * @param patience after how many rounds without an answer a loop stands still
     */
    public StillLoops(List<? extends Executor> loops, int patience) {
        this.loops = loops.stream().map(Loop::new).toList();
        this.patience = patience;
    }

    /** To be called at an interval, by a thread that nothing holds up. */
    public void round() {
        loops.forEach(Loop::round);
    }

    /** How many stand still. */
    public long count() {
        return loops.stream().filter(loop -> loop.owed.get() > patience).count();
    }
}
