package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnConversationOpened;
import dev.custombot.StartedConversation;
import io.quarkus.test.QuarkusUnitTest;

class SecondOpeningTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "@OnConversationOpened on",
            "is there for conversations that the bot opens already");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnConversationOpened
        void one(StartedConversation conversation) {}

        @OnConversationOpened
        void other(StartedConversation conversation) {}
    }
}
