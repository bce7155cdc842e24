package dev.custombot.runtime.reply;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/** Makes the thread of a sender. Of its own: handlers may keep all worker threads busy, and a lease at which nobody looks runs out. */
public final class SenderTimer {

    private SenderTimer() {}

    /** What is scheduled after its end is dropped. */
    public static ScheduledExecutorService make() {
        return new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "custom-bot-sender");
            thread.setDaemon(true);
            return thread;
        }, new ThreadPoolExecutor.DiscardPolicy());
    }
}
