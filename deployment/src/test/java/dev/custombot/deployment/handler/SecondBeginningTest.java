package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.HandlerTimeout;
import dev.custombot.OnConversationStart;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

/** A conversation begins with one method, for any message, within the time of the message's handler. */
class SecondBeginningTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "@OnConversationStart on",
            "is there for conversations that customers begin already",
            "a parameter of type dev.custombot.message.Text is not supported; use IncomingMessage",
            "has the time-out and the typing indicator of the message's handler; put @HandlerTimeout");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnConversationStart
        void one(Text text) {}

        @OnConversationStart
        @HandlerTimeout("3s")
        void other() {}
    }
}
