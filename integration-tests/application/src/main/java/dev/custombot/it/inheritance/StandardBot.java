package dev.custombot.it.inheritance;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;

/** A bot that works as it is. */
@ApplicationScoped
public class StandardBot {

    private final AtomicInteger calls = new AtomicInteger();

    @OnMessage("custom.replaced.inherited")
    String inherited(IncomingMessage message) {
        return kind() + " " + calls.incrementAndGet();
    }

    @OnMessage("custom.replaced.overridden")
    String overridden(IncomingMessage message) {
        return "standard";
    }

    String kind() {
        return "standard";
    }
}
