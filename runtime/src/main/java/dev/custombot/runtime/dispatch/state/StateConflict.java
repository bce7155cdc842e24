package dev.custombot.runtime.dispatch.state;

/** Somebody else has stored the conversation's state while a handler ran: the handler has to run again with it. */
public final class StateConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StateConflict() {
        super("The conversation's state was stored by somebody else", null, false, false);
    }

    /** @throws StateConflict if somebody else was faster */
    public static void unless(boolean saved) {
        if (!saved) {
            throw new StateConflict();
        }
    }
}
