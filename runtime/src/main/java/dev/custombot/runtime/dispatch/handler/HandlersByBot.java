package dev.custombot.runtime.dispatch.handler;

import java.util.List;
import java.util.Map;

/**
 * The handlers that the build found.
 *
 * @param bots those of each bot, by its name
 */
public record HandlersByBot(Map<String, Handlers> bots) {

    /** The bot's handlers, none if it has none. */
    public Handlers of(String bot) {
        return bots.getOrDefault(bot, new Handlers(List.of(), false));
    }
}
