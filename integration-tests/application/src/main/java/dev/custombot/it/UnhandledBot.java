package dev.custombot.it;

import dev.custombot.IncomingMessage;
import dev.custombot.OnUnhandled;
import io.quarkus.arc.properties.IfBuildProperty;

/** Takes what nothing else takes, where a test wants it. */
@IfBuildProperty(name = "test-bot.unhandled", stringValue = "true")
public class UnhandledBot {

    @OnUnhandled
    String unhandled(IncomingMessage message) {
        return "unhandled " + message.type();
    }
}
