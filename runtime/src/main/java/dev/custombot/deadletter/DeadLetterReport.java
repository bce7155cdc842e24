package dev.custombot.deadletter;

import java.util.List;

/**
 * What was done to the dead letters that match a filter.
 *
 * @param results in the order in which it was done
 * @param more whether others match that the filter's limit left out
 * @param unread how many records were not looked at, because they are older than the newest
 *        {@code quarkus.custom-bot.dead-letters.max-scan}
 */
public record DeadLetterReport(List<DeadLetterResult> results, boolean more, long unread) {

    public DeadLetterReport {
        results = List.copyOf(results);
    }

    /** How many had the outcome. */
    public long count(DeadLetterOutcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
