package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** A handler that no bean inherits would never be called. */
class UninheritedHandlerTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Base.class, "Base#handle", "the class is not a bean",
            "extend it");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    abstract static class Base {

        @OnMessage("text")
        void handle(IncomingMessage message) {}
    }
}
