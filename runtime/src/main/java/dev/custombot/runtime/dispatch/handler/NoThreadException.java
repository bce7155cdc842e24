package dev.custombot.runtime.dispatch.handler;

import java.util.concurrent.RejectedExecutionException;

/**
 * No thread has taken a call, because the application has bounded the queue of its workers, or the process ends. Nothing was called, so there
 * is nothing wrong with it.
 */
public final class NoThreadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoThreadException() {
        super("No thread is free", null, false, false);
    }

    /** Why a call was not made. */
    public static Throwable of(Throwable rejection) {
        return rejection instanceof RejectedExecutionException ? new NoThreadException() : rejection;
    }
}
