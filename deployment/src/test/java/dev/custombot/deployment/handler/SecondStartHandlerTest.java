package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnConversationStarted;
import dev.custombot.StartedConversation;
import io.quarkus.test.QuarkusUnitTest;

class SecondStartHandlerTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "@OnConversationStarted on",
            "is there for conversations that the bot opens already");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnConversationStarted
        void one(StartedConversation conversation) {}

        @OnConversationStarted
        void other(StartedConversation conversation) {}
    }
}
