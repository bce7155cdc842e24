package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Answer;
import dev.custombot.OnAnswer;
import io.quarkus.test.QuarkusUnitTest;

class SecondAnswerHandlerTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "@OnAnswer on",
            "is there for the question \"orderNumber\" already");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnAnswer("orderNumber")
        void one(Answer answer) {}

        @OnAnswer("orderNumber")
        void other(Answer answer) {}
    }
}
