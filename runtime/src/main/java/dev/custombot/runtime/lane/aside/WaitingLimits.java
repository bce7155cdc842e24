package dev.custombot.runtime.lane.aside;

/**
 * How much may wait.
 *
 * @param mostOpen how many records of all conversations may be in memory as they come
 * @param atOnce how many of a conversation are read again at a time
 * @param reread how many in all may be in memory that were read again
 * @param setAside how many may lie aside; beyond that the reading of the topic stops
 */
public record WaitingLimits(int mostOpen, int atOnce, int reread, int setAside) {

    private static final int SHARES = 16;

    /** For a topic of which so many records may be in memory as they come. */
    public static WaitingLimits of(int mostOpen) {
        return new WaitingLimits(mostOpen, 32, 1_024, 1_000_000);
    }

    /** A conversation has a share of what is free, so that there is always something left for the next one. */
    int perConversation(int admitted) {
        return Math.max(1, (mostOpen - admitted) / SHARES);
    }
}
