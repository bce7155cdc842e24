package dev.custombot.runtime.dispatch.turn;

import java.util.concurrent.CompletionException;

import dev.custombot.runtime.dispatch.handler.Handler;

/** A handler has thrown, or its result has failed. */
public final class HandlerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Handler handler;

    HandlerFailure(Handler handler, Throwable cause) {
        super(null, cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause, false, false);
        this.handler = handler;
    }

    public Handler handler() {
        return handler;
    }
}
