package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import dev.custombot.message.Deletion;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

class ForbiddenResultTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "Deletion can only be", "delete.soft",
            "role table");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        Deletion handle(Text message) {
            return null;
        }
    }
}
