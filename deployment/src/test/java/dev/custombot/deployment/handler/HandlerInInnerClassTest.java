package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** An inner class has no instance of its own. */
class HandlerInInnerClassTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Outer.class, "Bot#handle", "an inner class cannot be a bean",
            "make it static");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Outer {

        public class Bot {

            @OnMessage("text")
            void handle(IncomingMessage message) {}
        }
    }
}
