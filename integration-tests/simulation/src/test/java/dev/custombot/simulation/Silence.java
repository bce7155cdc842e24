package dev.custombot.simulation;

import java.util.logging.Level;
import java.util.logging.Logger;

import dev.custombot.runtime.CustomBotLog;

/** What the bot logs would be the longest part of a history. */
final class Silence {

    private static final Logger LOGGER = Logger.getLogger(CustomBotLog.CATEGORY);

    private Silence() {}

    static void keep() {
        LOGGER.setLevel(Level.OFF);
        Logger.getLogger("").setLevel(Level.OFF);
    }
}
