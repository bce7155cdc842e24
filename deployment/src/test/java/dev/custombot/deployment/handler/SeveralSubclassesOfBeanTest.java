package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** Nobody can tell which subclass takes the place of a bean. */
class SeveralSubclassesOfBeanTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Base.class, "Base#handle", "One",
            "Other", "make Base abstract");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Base {

        @OnMessage("text")
        void handle(IncomingMessage message) {}
    }

    public static class One extends Base {

        @Override
        @OnMessage("custom.one")
        void handle(IncomingMessage message) {}
    }

    public static class Other extends Base {

        @Override
        @OnMessage("custom.other")
        void handle(IncomingMessage message) {}
    }
}
