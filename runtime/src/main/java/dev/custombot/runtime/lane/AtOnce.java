package dev.custombot.runtime.lane;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Does several things that wait, in the time of the longest one. */
public final class AtOnce {

    private AtOnce() {}

    /** Returns when all are over; fails then if one has failed. On threads of their own: handlers may keep all others busy. */
    public static void run(List<Runnable> tasks) {
        CompletableFuture.allOf(tasks.stream()
                .map(task -> CompletableFuture.runAsync(task, run -> new Thread(run, "custom-bot-end").start()))
                .toArray(CompletableFuture<?>[]::new)).join();
    }
}
