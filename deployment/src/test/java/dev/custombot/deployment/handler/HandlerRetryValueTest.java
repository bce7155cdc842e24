package dev.custombot.deployment.handler;

import java.io.UncheckedIOException;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.HandlerRetry;
import dev.custombot.IncomingMessage;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

class HandlerRetryValueTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#nothing",
            "@HandlerRetry says one of maxRetries, maxDuration and forever, not none", "Bot#wait",
            "maxDuration of @HandlerRetry is \"later\", which is no duration such as \"500ms\"", "Bot#both",
            "@HandlerRetry says one of maxRetries, maxDuration and forever, not 2",
            "two @HandlerRetry are for java.io.UncheckedIOException; keep one of them", "Bot#failed",
            "a method with @OnFailure is not called again when it fails; remove @HandlerRetry", "Bot#less",
            "maxRetries of @HandlerRetry must be at least 0, not -2");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        @HandlerRetry
        void nothing(Text message) {}

        @OnMessage("pagePush")
        @HandlerRetry(maxDuration = "later")
        void wait(IncomingMessage message) {}

        @OnMessage("custom.a")
        @HandlerRetry(on = UncheckedIOException.class, maxRetries = 1, forever = true)
        @HandlerRetry(on = {IllegalStateException.class, UncheckedIOException.class}, maxRetries = 3)
        void both(IncomingMessage message) {}

        @OnMessage("custom.b")
        @HandlerRetry(maxRetries = -2)
        void less(IncomingMessage message) {}

        @OnFailure
        @HandlerRetry(forever = true)
        void failed(IncomingMessage message) {}
    }
}
