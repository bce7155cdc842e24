package dev.custombot.deadletter;

import java.util.List;

/** Dead letters that match a filter. It may gain methods: let nobody else implement it. */
public interface DeadLetterPage {

    /**
     * Oldest first, those of a conversation in the order in which their records came; the other way round when the filter asks for the
     * newest.
     */
    List<DeadLetterEntry> entries();

    /** Whether others match that the filter's limit left out. */
    boolean more();

    /**
     * How many records were not looked at, because they are older than the newest
     * {@code quarkus.custom-bot.dead-letters.max-scan}.
     */
    long unread();
}
