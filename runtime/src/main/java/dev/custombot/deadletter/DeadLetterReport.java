package dev.custombot.deadletter;

import java.util.List;

/** What was done to the dead letters that match a filter. It may gain methods: let nobody else implement it. */
public interface DeadLetterReport {

    /** In the order in which it was done. */
    List<DeadLetterResult> results();

    /** Whether others match that the filter's limit left out. */
    boolean more();

    /**
     * How many records were not looked at, because they are older than the newest
     * {@code quarkus.custom-bot.dead-letters.max-scan}.
     */
    long unread();

    /** How many had the outcome. */
    default long count(DeadLetterOutcome outcome) {
        return results().stream().filter(result -> result.outcome() == outcome).count();
    }
}
