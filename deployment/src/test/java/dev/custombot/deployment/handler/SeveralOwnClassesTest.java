package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

class SeveralOwnClassesTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "several classes of your own");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    record Order(int number) {}

    record Basket(int items) {}

    public static class Bot {

        @OnMessage("custom.order")
        void handle(Order order, Basket basket) {}
    }
}
