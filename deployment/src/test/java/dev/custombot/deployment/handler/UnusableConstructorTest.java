package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** CDI makes no bean of a class whose constructor it cannot choose. */
class UnusableConstructorTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "several constructors",
            "annotate one of them with @Inject");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        public Bot(String name) {}

        public Bot(int number) {}

        @OnMessage("text")
        void handle(IncomingMessage message) {}
    }
}
