package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnUnhandled;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

class TypedContentOfUnhandledTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "@OnUnhandled on",
            "message.Text is not supported; use IncomingMessage");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnUnhandled
        void handle(Text message) {}
    }
}
