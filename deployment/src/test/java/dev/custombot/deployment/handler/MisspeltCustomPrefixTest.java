package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** A type that nearly starts with custom is taken for one of the team. */
class MisspeltCustomPrefixTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "did you mean \"custom.d\"", "did you mean \"custom.*\"",
            "did you mean \"customer.info\"", "\"custom.\" is not a message type of the hub; did you mean \"custom.*\"?",
            "did you mean \"richMessage.*\"?");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage({"customm.d", "costum.*", "custmer.info", "custom.", "richMessage."})
        void handle(IncomingMessage message) {}
    }
}
