package dev.custombot.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few threads of the bots' own, made when they are used and not while a native image is built, which end when they are idle. */
public final class OwnThreads {

    private static final int READERS = 8;
    private static final int IDLE_SECONDS = 10;

    private OwnThreads() {}

    /** Ends what has taken too long. Nothing else runs there, and nothing may block it, or no limit of any bot is kept. */
    public static ScheduledExecutorService limits() {
        return Limits.TIMER;
    }

    /** For what blocks, and must not wait until the application lets go of one of its workers. */
    public static Executor readers() {
        return Readers.POOL;
    }

    /** At most so many that take what comes in its order. */
    static ThreadPoolExecutor pool(int most, String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(most, most, IDLE_SECONDS, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                daemons(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static final class Limits {

        static final ScheduledThreadPoolExecutor TIMER = timer();

        private static ScheduledThreadPoolExecutor timer() {
            ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons("custom-bot-limits"));
            timer.setRemoveOnCancelPolicy(true);
            return timer;
        }
    }

    private static final class Readers {

        static final ThreadPoolExecutor POOL = pool(READERS, "custom-bot-reader");
    }
}
