package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import dev.custombot.message.Deletion;
import io.quarkus.test.QuarkusUnitTest;

class ContentOfOnlySomeTypesTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "\"agent.*\" has no Deletion",
            "handle only those types");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("agent.*")
        void handle(Deletion deletion) {}
    }
}
