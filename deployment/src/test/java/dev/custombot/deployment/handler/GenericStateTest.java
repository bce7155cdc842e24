package dev.custombot.deployment.handler;

import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.ConversationState;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

class GenericStateTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle",
            "ConversationState<java.util.List<java.lang.String>> is not supported");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        void handle(ConversationState<List<String>> state) {}
    }
}
