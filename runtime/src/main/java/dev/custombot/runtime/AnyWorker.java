package dev.custombot.runtime;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;

import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * The application's workers, and a few threads beside them where these take nothing more, because the application has bounded their queue.
 * What follows for the application is neither lost, nor done by whoever hands it on.
 */
public final class AnyWorker {

    private static final int MOST = 8;

    private AnyWorker() {}

    /** Runs the task soon, on another thread. */
    public static void execute(Runnable task) {
        try {
            Infrastructure.getDefaultExecutor().execute(task);
        } catch (RejectedExecutionException full) {
            Beside.POOL.execute(task);
        }
    }

    /** Made when it is used, and not while a native image is built. */
    private static final class Beside {

        static final ThreadPoolExecutor POOL = OwnThreads.pool(MOST, "custom-bot-worker");
    }
}
