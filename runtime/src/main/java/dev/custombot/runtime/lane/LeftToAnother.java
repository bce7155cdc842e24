package dev.custombot.runtime.lane;

/** The record of a task belongs to another process by now. */
final class LeftToAnother extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeftToAnother() {
        super("The partition belongs to another process now", null, false, false);
    }
}
