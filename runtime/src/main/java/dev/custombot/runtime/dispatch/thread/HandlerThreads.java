package dev.custombot.runtime.dispatch.thread;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;

/** The threads that the handlers of all bots have in common. */
public final class HandlerThreads {

    private final HandlerLoops loops;
    private final Executor worker;
    private final ScheduledThreadPoolExecutor timer;

    /** @param worker the application's, on which threads may block */
    public HandlerThreads(Vertx vertx, Executor worker) {
        // Workers and loops may all be held up by what a time-out is to end, so nothing else runs on its thread.
        this(vertx, worker, new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "custom-bot-timer");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** @param timer runs what is due later, and ends with this */
    HandlerThreads(Vertx vertx, Executor worker, ScheduledThreadPoolExecutor timer) {
        this.loops = new HandlerLoops(vertx, Math.max(2, Runtime.getRuntime().availableProcessors()));
        this.worker = worker;
        this.timer = timer;
        timer.setRemoveOnCancelPolicy(true);
        // What is due before all others wakes the thread; a turn's time limit, mostly cancelled, is to come behind this one.
        timer.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.SECONDS);
    }

    HandlerLoops loops() {
        return loops;
    }

    Executor worker() {
        return worker;
    }

    Runnable after(Duration delay, Runnable task) {
        ScheduledFuture<?> due = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> due.cancel(false);
    }

    /** The application ends. */
    public void close() {
        timer.shutdownNow();
        loops.close();
    }
}
