package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** Two beans that inherit the same handler would both have to answer. */
class SeveralHeirsTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Base.class, "One#handle", "Other#handle",
            "are equally specific and cannot be told apart");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    abstract static class Base {

        @OnMessage("text")
        void handle(IncomingMessage message) {}
    }

    public static class One extends Base {}

    public static class Other extends Base {}
}
