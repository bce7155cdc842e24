package dev.custombot;

import java.time.Duration;

/**
 * Why a handler failed that did not end within its time: see {@link HandlerTimeout}. An {@link OnFailure} method may take it. Its stack is
 * that of the handler's thread at that moment, so its first lines are where the handler hangs; it has none where the handler was on no
 * thread, because it waits for a {@code Uni} that does not come.
 */
public final class HandlerTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param handler its class and method
     * @param limit how long it had
     */
    public HandlerTimeoutException(String handler, Duration limit) {
        super(handler + " has not ended within " + limit.toMillis() + " ms");
    }
}
