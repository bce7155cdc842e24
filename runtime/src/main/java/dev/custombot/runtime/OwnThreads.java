package dev.custombot.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few threads of the bots' own, which end when they are idle. */
public final class OwnThreads {

    private static final int MOST = 8;
    private static final int IDLE_SECONDS = 10;

    /** These are made when they are used, and not while a native image is built. */
    private static ScheduledExecutorService limits;
    private static ThreadPoolExecutor readers;
    private static ThreadPoolExecutor overflow;

    private OwnThreads() {}

    /** Ends what has taken too long. Nothing that blocks may run there, or no limit of any bot is kept. */
    public static synchronized ScheduledExecutorService limits() {
        if (limits == null) {
            limits = timer(IDLE_SECONDS, TimeUnit.SECONDS);
        }
        return limits;
    }

    /** For what blocks, and must not wait until the application lets go of one of its workers. */
    public static synchronized Executor readers() {
        if (readers == null) {
            readers = pool("custom-bot-reader");
        }
        return readers;
    }

    /** For what the application's workers do not take. */
    static synchronized Executor overflow() {
        if (overflow == null) {
            overflow = pool("custom-bot-worker");
        }
        return overflow;
    }

    /** A thread that stayed would keep the class loader of its application, of which a JVM of tests has many. */
    static ScheduledExecutorService timer(long idle, TimeUnit unit) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons("custom-bot-limits"));
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(idle, unit);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }

    private static ThreadPoolExecutor pool(String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), daemons(name));
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
}
