package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

class MatchingWithoutTextTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "\"richMessage.form\" has no text");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage(value = "richMessage.form", matching = "order")
        void handle(IncomingMessage message) {}
    }
}
