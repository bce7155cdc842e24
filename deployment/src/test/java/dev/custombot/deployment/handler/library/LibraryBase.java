package dev.custombot.deployment.handler.library;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;

/** What bots extend that use a library. */
public abstract class LibraryBase<T> {

    @OnMessage("custom.library.base")
    public String handle(T content) {
        return "of the base with " + content;
    }

    @OnMessage("custom.library.overridden")
    protected String overridden(IncomingMessage message) {
        return "of the base";
    }
}
