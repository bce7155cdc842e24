package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

class UnknownSenderTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "\"costumer\" is not a client application",
            "did you mean \"customer\"?");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage(value = "text", sender = "costumer")
        void handle(Text message) {}
    }
}
