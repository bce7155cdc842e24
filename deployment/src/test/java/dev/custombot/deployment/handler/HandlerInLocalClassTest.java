package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** A class inside of a method cannot be a bean. */
class HandlerInLocalClassTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Factory.class, "#handle",
            "a class inside of a method cannot be a bean",
            "move the handler to a class outside of it");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Factory {

        Object bot() {
            class Bot {

                @OnMessage("text")
                void handle(IncomingMessage message) {}
            }
            return new Bot();
        }
    }
}
