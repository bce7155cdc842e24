package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

class OverlappingMatchingTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#one", "Bot#other",
            "\"text\", matching = \".*order.*\"", "higher priority");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage(value = "text", matching = ".*order.*")
        void one(Text message) {}

        @OnMessage(value = "text", matching = ".*return.*")
        void other(Text message) {}
    }
}
