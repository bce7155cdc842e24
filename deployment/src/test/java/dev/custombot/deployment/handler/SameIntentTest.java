package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

class SameIntentTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#one", "Bot#other", "equally specific");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage(value = "escalation.transfer", intent = "returns")
        void one(IncomingMessage message) {}

        @OnMessage(value = "escalation.transfer", intent = "returns")
        void other(IncomingMessage message) {}
    }
}
