package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

/** Who means the character itself is told how to write it. */
class InvalidMatchingTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "\"order (\" is not a regular expression",
            "write \\\\ before a character that is to stand for itself");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage(value = "text", matching = "order (")
        void handle(Text message) {}

        @OnMessage(value = "text", matching = "return.*")
        void other(Text message) {}
    }
}
