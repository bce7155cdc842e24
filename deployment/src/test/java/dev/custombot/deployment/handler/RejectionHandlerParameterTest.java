package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnReplyRejected;
import dev.custombot.RejectedReply;
import dev.custombot.TypingIndicator;
import io.quarkus.test.QuarkusUnitTest;

class RejectionHandlerParameterTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle",
            "IncomingMessage is not supported; use RejectedReply",
            "a method with @OnReplyRejected says nothing to the customer; remove @TypingIndicator");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnReplyRejected
        @TypingIndicator
        void handle(RejectedReply reply, IncomingMessage message) {}
    }
}
