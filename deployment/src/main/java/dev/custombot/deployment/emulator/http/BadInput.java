package dev.custombot.deployment.emulator.http;

/** Someone asked the control API for what it cannot do. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadInput(String detail) {
        super(detail);
    }
}
