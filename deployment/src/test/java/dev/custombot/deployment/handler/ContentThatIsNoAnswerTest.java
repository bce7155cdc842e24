package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnAnswer;
import dev.custombot.message.ListPicker;
import dev.custombot.message.TimePicker;
import dev.custombot.message.Typing;
import io.quarkus.test.QuarkusUnitTest;

/** A method that could never be answered. */
class ContentThatIsNoAnswerTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#typing", "no answer has a Typing",
            "Bot#both", "it takes several contents, and an answer has one", "Bot#number",
            "a parameter of type int is not supported; use Answer, a String, the content of a text or of a rich message");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnAnswer("typing")
        void typing(Typing typing) {}

        @OnAnswer("both")
        void both(TimePicker time, ListPicker list) {}

        @OnAnswer("number")
        void number(int number) {}

        @OnAnswer("right")
        void right(TimePicker time, String value) {}
    }
}
