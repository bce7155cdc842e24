package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** An anonymous class cannot be a bean. */
class HandlerInAnonymousClassTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Factory.class, "#handle", "an anonymous class cannot be a bean",
            "move the handler to a class");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Factory {

        Object bot() {
            return new Object() {

                @OnMessage("text")
                void handle(IncomingMessage message) {}
            };
        }
    }
}
