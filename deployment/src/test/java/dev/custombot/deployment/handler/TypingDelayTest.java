package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.TypingIndicator;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

class TypingDelayTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle",
            "delay of @TypingIndicator must be at least 1 ms", "Bot#wait",
            "delay of @TypingIndicator is \"soon\", which is no duration such as \"500ms\"");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        @TypingIndicator("0s")
        void handle(Text message) {}

        @OnMessage("pagePush")
        @TypingIndicator("soon")
        void wait(IncomingMessage message) {}
    }
}
