package dev.custombot.deployment.handler.library;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;

/** A bot that comes with a library, without a scope. */
public class LibraryBot {

    @OnMessage("custom.library.bot")
    String handle(IncomingMessage message) {
        return "of the library";
    }
}
