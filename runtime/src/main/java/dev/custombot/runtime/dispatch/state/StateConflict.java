package dev.custombot.runtime.dispatch.state;

/** Somebody else has stored the conversation's state while a handler ran: the handler has to run again with it. */
public final class StateConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Lasting said;

    private StateConflict(Lasting said) {
        super("The conversation's state was stored by somebody else", null, false, false);
        this.said = said;
    }

    /** @throws StateConflict if somebody else was faster */
    public static void unless(boolean saved) {
        unless(saved, Lasting.NOTHING);
    }

    /**
     * The same of a handler.
     *
     * @param said what it has said at once
     */
    public static void unless(boolean saved, Lasting said) {
        if (!saved) {
            throw new StateConflict(said);
        }
    }

    /** What the handler has said at once: it stays, whatever it says when it runs again. */
    public Lasting said() {
        return said;
    }
}
