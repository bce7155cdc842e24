package dev.custombot.simulation.time;

/** The process ended while one of its threads was waiting: what the thread would have done next does not happen. */
public final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    Killed() {
        super("killed", null, false, false);
    }
}
