package dev.custombot.deployment.handler;

import java.io.IOException;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnFailure;
import io.quarkus.test.QuarkusUnitTest;

class SeveralExceptionsTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "several exceptions");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnFailure
        void handle(IOException one, RuntimeException other) {}
    }
}
