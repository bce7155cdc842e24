package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

class HandlerOutsideOfBeanTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "the class is not a bean");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public interface Bot {

        @OnMessage("text")
        default void handle(IncomingMessage message) {}
    }
}
