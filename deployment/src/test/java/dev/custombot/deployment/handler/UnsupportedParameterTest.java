package dev.custombot.deployment.handler;

import java.util.Map;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

class UnsupportedParameterTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle",
            "java.util.Map<java.lang.String, java.lang.Object> is not supported",
            "IncomingMessage, Conversation, Sender, Content, Replies");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        void handle(Map<String, Object> message) {}
    }
}
