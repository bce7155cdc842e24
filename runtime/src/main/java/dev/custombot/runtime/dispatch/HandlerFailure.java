package dev.custombot.runtime.dispatch;

import java.util.concurrent.CompletionException;

/** A handler has thrown, or its result has failed. */
final class HandlerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Handler handler;

    HandlerFailure(Handler handler, Throwable cause) {
        super(null, cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause, false, false);
        this.handler = handler;
    }

    Handler handler() {
        return handler;
    }
}
