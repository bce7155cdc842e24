package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import dev.custombot.TypingIndicator;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

class TypingDelayTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle",
            "delay of @TypingIndicator must be more than 0");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        @TypingIndicator(delay = 0)
        void handle(Text message) {}
    }
}
