package dev.custombot.runtime.control;

/** Why a message is not handled now: an operator wants it to wait. It stays where it is, with all behind it in its conversation. */
public final class HeldBack extends RuntimeException {

    public static final HeldBack INSTANCE = new HeldBack();

    private static final long serialVersionUID = 1L;

    private HeldBack() {
        super("An operator wants it to wait", null, false, false);
    }
}
