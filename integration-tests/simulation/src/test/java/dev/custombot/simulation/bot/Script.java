package dev.custombot.simulation.bot;

/** What a handler does with a message. */
public enum Script {
    ECHO,
    PAIR,
    RANDOM,
    SLOW,
    FLAKY,
    EARLY,
    STREAM,
    POISON,
    STATE,
    ASK,
    END,
    ESCALATE,
    SILENT,
    HANG,
    REFUSED,
    GARBAGE;

    /** Whether one run of it is enough. */
    public boolean ends() {
        return switch (this) {
            case FLAKY, EARLY, STREAM, POISON, HANG, GARBAGE -> false;
            default -> true;
        };
    }

    /** Whether it works only where conversations have a state. */
    public boolean isStateful() {
        return this == STATE || this == ASK;
    }
}
