package dev.custombot.runtime.control;

import java.util.Locale;

/** What becomes of a message that holds its conversation up. */
public enum HeadOrder {
    /** It counts as handled. */
    SKIP,
    /** It is put aside, to be looked at and replayed. */
    DEAD_LETTER;

    /** As it is asked for and written. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
