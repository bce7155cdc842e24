package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Answer;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

class AnswerOutsideOfDialogueTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "@OnMessage on", "dev.custombot.Answer is not supported");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        void handle(Answer answer) {}
    }
}
