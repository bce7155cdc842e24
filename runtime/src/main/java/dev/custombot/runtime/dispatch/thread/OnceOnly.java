package dev.custombot.runtime.dispatch.thread;

import java.util.concurrent.atomic.AtomicReference;

/** Something that waits in several queues, and is done by the first that comes to it. What still lies in another queue keeps nothing of it. */
final class OnceOnly implements Runnable {

    private static final Runnable NOTHING = () -> {};

    private final AtomicReference<Runnable> task;

    OnceOnly(Runnable task) {
        this.task = new AtomicReference<>(task);
    }

    @Override
    public void run() {
        task.getAndSet(NOTHING).run();
    }
}
