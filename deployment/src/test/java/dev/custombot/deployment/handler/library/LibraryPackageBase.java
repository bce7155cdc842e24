package dev.custombot.deployment.handler.library;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;

/** Its handlers are not public. */
public abstract class LibraryPackageBase {

    @OnMessage("custom.library.package")
    void ofThePackage(IncomingMessage message) {}

    @OnMessage("custom.library.protected")
    protected void ofSubclasses(IncomingMessage message) {}
}
