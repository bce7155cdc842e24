package dev.custombot.runtime;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * The application's workers, and a few threads beside them where these take nothing more, because the application has bounded their queue,
 * or where nothing may wait for them. What follows for the application is neither lost, nor done by whoever hands it on.
 */
public final class AnyWorker {

    private static final int MOST = 8;
    private static final int IDLE_SECONDS = 10;

    /** Made when it is used, and not while a native image is built. */
    private static ScheduledThreadPoolExecutor beside;

    private AnyWorker() {}

    /** Runs the task soon, on another thread. */
    public static void execute(Runnable task) {
        try {
            Infrastructure.getDefaultExecutor().execute(task);
        } catch (RejectedExecutionException full) {
            beside().execute(task);
        }
    }

    /** The few threads, for what must not wait: the application may keep all of its workers for as long as it likes. */
    public static synchronized ScheduledExecutorService beside() {
        if (beside == null) {
            beside = new ScheduledThreadPoolExecutor(MOST, task -> {
                Thread thread = new Thread(task, "custom-bot-worker");
                thread.setDaemon(true);
                return thread;
            });
            beside.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
            beside.allowCoreThreadTimeOut(true);
            beside.setRemoveOnCancelPolicy(true);
        }
        return beside;
    }
}
