package dev.custombot.faults.account;

/** How a scenario ends its bots while customers speak, which excuses some of what they see. */
public enum Downtime {

    NONE,
    /** In order: for a while nobody listens, but whoever was heard is answered. */
    STOPPED,
    /** In order, but with handlers that take longer than that may last: they have to be called again. */
    CUT_SHORT,
    /** In the middle of their work: connections break, and a handler may have to be called again. */
    KILLED,
    /** They stand still, and go on later: who is connected gets no answer, and others call the handler again. */
    FROZEN,
    /** They go on, but the broker that knew them as members of their groups is gone: what was under way is done again. */
    FORGOTTEN;

    boolean mayRefuse() {
        return this == STOPPED || this == CUT_SHORT || this == KILLED;
    }

    boolean mayBreak() {
        return this == KILLED || this == FROZEN;
    }

    boolean mayHandleTwice() {
        return this == CUT_SHORT || this == KILLED || this == FROZEN || this == FORGOTTEN;
    }

    boolean mayBeSilent() {
        return this == FROZEN;
    }
}
