package dev.custombot.runtime.dispatch.turn;

import java.util.concurrent.CompletionException;

import dev.custombot.runtime.dispatch.handler.Handler;

/** A handler has thrown, or its result has failed. */
public final class HandlerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Handler handler;

    private final int streamed;

    /** @param streamed how many replies of a stream the customer has already */
    public HandlerFailure(Handler handler, Throwable cause, int streamed) {
        super(null, cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause, false, false);
        this.handler = handler;
        this.streamed = streamed;
    }

    /** How many replies of a stream that broke the customer has: it is not begun again behind them. */
    public int streamed() {
        return streamed;
    }

    public Handler handler() {
        return handler;
    }
}
