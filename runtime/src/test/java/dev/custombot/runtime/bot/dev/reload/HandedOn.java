package dev.custombot.runtime.bot.dev.reload;

import java.util.Map;

import io.quarkus.dev.console.DevConsoleManager;

/** What lies between two applications of dev mode. */
final class HandedOn {

    private HandedOn() {}

    static Object now() {
        return DevConsoleManager.getGlobal(HandedStates.KEPT);
    }

    /** As in a dev mode that has just begun. */
    static void forget() {
        DevConsoleManager.setGlobal(HandedStates.KEPT, Map.of());
    }
}
