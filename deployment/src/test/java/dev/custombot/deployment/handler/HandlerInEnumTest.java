package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** An enum cannot be a bean. */
class HandlerInEnumTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "an enum cannot be a bean",
            "move the handler to a class");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public enum Bot {

        INSTANCE;

        @OnMessage("text")
        void handle(IncomingMessage message) {}
    }
}
