package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnUnhandled;
import io.quarkus.test.QuarkusUnitTest;

class SecondUnhandledHandlerTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "@OnUnhandled on",
            "Bot#one is there for messages that nothing else takes already");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnUnhandled
        void one(IncomingMessage message) {}

        @OnUnhandled
        void other(IncomingMessage message) {}
    }
}
