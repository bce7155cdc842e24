package dev.custombot.runtime.request;

/** A request was not written, because another process may send now. */
public final class NotTheSenderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotTheSenderException() {
        super("Another process may send now", null, false, false);
    }
}
