package dev.custombot.runtime;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * The application's workers, and a few threads beside them where these take nothing more, because the application has bounded their queue.
 * What follows for the application is neither lost, nor done by whoever hands it on.
 */
public final class AnyWorker {

    private static final int MOST = 8;
    private static final int IDLE_SECONDS = 10;

    /** Made when it is used, and not while a native image is built. */
    private static ThreadPoolExecutor beside;

    private AnyWorker() {}

    /** Runs the task soon, on another thread. */
    public static void execute(Runnable task) {
        try {
            Infrastructure.getDefaultExecutor().execute(task);
        } catch (RejectedExecutionException full) {
            beside().execute(task);
        }
    }

    private static synchronized ThreadPoolExecutor beside() {
        if (beside == null) {
            beside = new ThreadPoolExecutor(MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread thread = new Thread(task, "custom-bot-worker");
                thread.setDaemon(true);
                return thread;
            });
            beside.allowCoreThreadTimeOut(true);
        }
        return beside;
    }
}
