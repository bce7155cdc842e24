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

    /** Whether the customer is owed something, if it is handled. */
    public boolean answers() {
        return this != SILENT;
    }
}
