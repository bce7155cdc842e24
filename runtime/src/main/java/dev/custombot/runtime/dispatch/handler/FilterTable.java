package dev.custombot.runtime.dispatch.handler;

import java.util.Map;
import java.util.Set;

/**
 * What the build found out about the filters.
 *
 * @param bots the bots that each is for, by the name of its class
 * @param nonBlocking the classes of those that may run on the event loop
 */
public record FilterTable(Map<String, Set<String>> bots, Set<String> nonBlocking) {

    /** Whether a filter of the class is for the bot. */
    public boolean isFor(String bot, String className) {
        return bots.getOrDefault(className, Set.of()).contains(bot);
    }

    public boolean isNonBlocking(String className) {
        return nonBlocking.contains(className);
    }
}
