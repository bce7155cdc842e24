package dev.custombot.simulation.time;

/** Whose events they are: a process of the bot may stand still, and may be killed; the world outside goes on for ever. */
public final class Process {

    private final String name;
    private long stalledUntil;
    private boolean dead;

    public Process(String name) {
        this.name = name;
    }

    /** Nothing of it runs before that time. */
    public void stallUntil(long nanos) {
        stalledUntil = Math.max(stalledUntil, nanos);
    }

    /** Nothing of it runs any more. */
    public void kill() {
        dead = true;
    }

    public boolean isDead() {
        return dead;
    }

    public boolean isStalled(long now) {
        return stalledUntil > now;
    }

    long stalledUntil() {
        return stalledUntil;
    }

    @Override
    public String toString() {
        return name;
    }
}
