package dev.custombot.deadletter;

import java.util.List;

/**
 * Dead letters that match a filter.
 *
 * @param entries oldest first, those of a conversation in the order in which their records came
 * @param more whether others match that the filter's limit left out
 * @param unread how many records were not looked at, because they are older than the newest
 *        {@code quarkus.custom-bot.dead-letters.max-scan}
 */
public record DeadLetterPage(List<DeadLetterEntry> entries, boolean more, long unread) {

    public DeadLetterPage {
        entries = List.copyOf(entries);
    }
}
