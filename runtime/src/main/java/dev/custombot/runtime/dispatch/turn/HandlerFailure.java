package dev.custombot.runtime.dispatch.turn;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.state.Lasting;

/** A handler has thrown, or its result has failed. */
public final class HandlerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Handler handler;

    private final int streamed;

    private final transient Lasting lasting;

    /** @param streamed how many replies of a stream the customer has already */
    public HandlerFailure(Handler handler, Throwable cause, int streamed) {
        this(handler, cause, streamed, Lasting.NOTHING);
    }

    /** @param lasting what was said at once */
    HandlerFailure(Handler handler, Throwable cause, int streamed, Lasting lasting) {
        super(null, thrown(cause), false, false);
        this.handler = handler;
        this.streamed = streamed;
        this.lasting = lasting;
    }

    /** What the application has thrown: a future's, and a reflective call's, own exceptions say nothing. */
    private static Throwable thrown(Throwable failure) {
        Throwable thrown = failure;
        while (thrown.getCause() != null && (thrown instanceof CompletionException || thrown instanceof ExecutionException
                || thrown instanceof InvocationTargetException || thrown instanceof UndeclaredThrowableException)) {
            thrown = thrown.getCause();
        }
        return thrown;
    }

    /** The same after earlier runs of the handler. */
    public HandlerFailure saying(Lasting all) {
        return new HandlerFailure(handler, getCause(), streamed, all);
    }

    /** What the handler has said at once, which stays. */
    public Lasting lasting() {
        return lasting;
    }

    /** How many replies of a stream that broke the customer has: it is not begun again behind them. */
    public int streamed() {
        return streamed;
    }

    public Handler handler() {
        return handler;
    }
}
