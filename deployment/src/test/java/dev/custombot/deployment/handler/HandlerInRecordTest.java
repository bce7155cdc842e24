package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** A record is no place for handlers. */
class HandlerInRecordTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "a record",
            "move the handler to a class");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public record Bot(String name) {

        @OnMessage("text")
        void handle(IncomingMessage message) {}
    }
}
