package dev.custombot.deployment.emulator;

/** Someone asked the control API for what it cannot do. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInput(String detail) {
        super(detail);
    }
}
