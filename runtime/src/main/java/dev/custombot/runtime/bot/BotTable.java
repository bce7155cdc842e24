package dev.custombot.runtime.bot;

import java.util.Map;

/**
 * The bots that the application was built with.
 *
 * @param kinds the kind of each bot's hub, by its name
 */
public record BotTable(Map<String, String> kinds) {

    public BotTable {
        kinds = Map.copyOf(kinds);
    }
}
