package dev.custombot.simulation.account;

/** A promise is not kept. */
public final class Broken extends AssertionError {

    private static final long serialVersionUID = 1L;

    public Broken(Promise promise, String what) {
        super(promise + ": " + what);
    }
}
