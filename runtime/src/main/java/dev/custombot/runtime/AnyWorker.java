package dev.custombot.runtime;

import java.util.concurrent.RejectedExecutionException;

import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * The application's workers, and a few threads beside them where these take nothing more, because the application has bounded their queue.
 * What follows for the application is neither lost, nor done by whoever hands it on.
 */
public final class AnyWorker {

    private AnyWorker() {}

    /** Runs the task soon, on another thread. */
    public static void execute(Runnable task) {
        try {
            Infrastructure.getDefaultExecutor().execute(task);
        } catch (RejectedExecutionException full) {
            OwnThreads.overflow().execute(task);
        }
    }
}
