package dev.custombot.runtime.interleaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.smallrye.mutiny.Uni;

/** Threads that begin together and are all waited for: what goes on after a schedule would reach into the next one. */
public final class Threads {

    /** What a thread does. */
    @FunctionalInterface
    public interface Step {

        void run() throws Exception;
    }

    static {
        // Mutiny looks for its context propagation at the first use, which an application makes on one thread.
        Uni.createFrom().item(() -> 0).await().indefinitely();
    }

    private Threads() {}

    /** Returns when all have ended; fails with what one of them failed with. */
    public static void run(Step... steps) {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (Step step : steps) {
            threads.add(new Thread(() -> {
                try {
                    step.run();
                } catch (Throwable failure) {
                    failures.add(failure);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.peek());
        }
    }
}
