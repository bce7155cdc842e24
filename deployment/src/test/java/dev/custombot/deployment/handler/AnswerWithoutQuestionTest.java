package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Answer;
import dev.custombot.OnAnswer;
import io.quarkus.test.QuarkusUnitTest;

class AnswerWithoutQuestionTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "@OnAnswer on", "Bot#handle", "names no question");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnAnswer(" ")
        void handle(Answer answer) {}
    }
}
