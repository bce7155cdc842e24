package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.HandlerTimeout;
import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

class HandlerTimeoutValueTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle",
            "time of @HandlerTimeout must be at least 100 ms", "Bot#wait",
            "time of @HandlerTimeout is \"later\", which is no duration such as \"500ms\"");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        @HandlerTimeout("0s")
        void handle(Text message) {}

        @OnMessage("pagePush")
        @HandlerTimeout("later")
        void wait(IncomingMessage message) {}
    }
}
