package dev.custombot.it.inheritance;

import dev.custombot.IncomingMessage;

/** Takes the place of the bot that it extends. */
public class TailoredBot extends StandardBot {

    @Override
    String overridden(IncomingMessage message) {
        return "tailored";
    }

    @Override
    String kind() {
        return "tailored";
    }
}
