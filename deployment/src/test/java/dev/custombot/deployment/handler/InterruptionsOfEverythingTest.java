package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** A handler that interrupts questions says which answers it takes from them. */
class InterruptionsOfEverythingTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class,
            "with interrupts = true it would take every answer that is a text; name those that it is for, with matching",
            "only a text can interrupt a question, and \"typing.start\" takes none; remove interrupts");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage(value = "text", interrupts = true)
        void anything() {}

        @OnMessage(value = "typing.start", interrupts = true)
        void typing() {}
    }
}
