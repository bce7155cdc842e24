package dev.custombot.faults.account;

/** How a scenario ends its bots while customers speak, which excuses some of what they see. */
public enum Downtime {

    NONE,
    /** In order: for a while nobody listens, but whoever was heard is answered. */
    STOPPED,
    /** In the middle of their work: connections break, and a handler may have to be called again. */
    KILLED;

    boolean mayRefuse() {
        return this != NONE;
    }

    boolean mayBreak() {
        return this == KILLED;
    }

    boolean mayHandleTwice() {
        return this == KILLED;
    }
}
