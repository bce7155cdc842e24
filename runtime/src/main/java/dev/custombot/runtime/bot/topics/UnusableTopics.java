package dev.custombot.runtime.bot.topics;

import java.util.Set;
import java.util.TreeSet;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.bot.topics.TopicsLook.Found;

/** Says which topics keep the application from storing anything: once, until they are others. On one thread at a time. */
final class UnusableTopics {

    private Found told = Found.NOTHING;

    /** @param found of all bots */
    void tell(Found found) {
        if (isNews(found.missing(), told.missing())) {
            CustomBotLog.LOG.topicsMissing(String.join(", ", new TreeSet<>(found.missing())));
        }
        if (isNews(found.hidden(), told.hidden())) {
            CustomBotLog.LOG.topicsHidden(String.join(", ", new TreeSet<>(found.hidden())));
        }
        told = found;
    }

    private static boolean isNews(Set<String> now, Set<String> before) {
        return !now.isEmpty() && !now.equals(before);
    }
}
