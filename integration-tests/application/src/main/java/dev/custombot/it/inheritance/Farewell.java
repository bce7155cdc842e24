package dev.custombot.it.inheritance;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;

/** Whoever implements it says goodbye. */
public interface Farewell {

    @OnMessage("custom.inherited.farewell")
    default String farewell(IncomingMessage message) {
        return "goodbye";
    }
}
