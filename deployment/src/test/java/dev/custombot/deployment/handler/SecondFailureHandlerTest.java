package dev.custombot.deployment.handler;

import java.io.IOException;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnFailure;
import io.quarkus.test.QuarkusUnitTest;

class SecondFailureHandlerTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "@OnFailure on",
            "is there for java.io.IOException already");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnFailure
        void one(IOException failure) {}

        @OnFailure
        void other(IncomingMessage message, IOException failure) {}
    }
}
