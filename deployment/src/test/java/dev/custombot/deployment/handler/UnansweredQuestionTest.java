package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Answer;
import dev.custombot.IncomingMessage;
import dev.custombot.OnAnswer;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

/** A question that nobody takes the answer of fails each time it is asked; what is only known at run time is not guessed. */
class UnansweredQuestionTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, messages -> assertThat(messages)
            .contains("@OnMessage on",
                    "Bot#begin: it asks \"guestss\", and no method has @OnAnswer(\"guestss\"); write one, or did "
                            + "you mean \"guests\"?",
                    "Bot#guests: it asks \"name\"")
            .doesNotContain("#built", "#answered"));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        static final String NAME = "name";

        @OnMessage("text")
        Reply begin(Text message) {
            return question("For how many?");
        }

        private static Reply question(String text) {
            return Reply.ask(text, "guestss");
        }

        @OnMessage("custom.built")
        Reply built(IncomingMessage message) {
            return Reply.text("What?").asking("guest" + message.id());
        }

        @OnMessage("custom.answered")
        Optional<Reply> answered() {
            return Optional.of("How many?").map(text -> Reply.text(text).asking("guests"));
        }

        @OnAnswer("guests")
        Reply guests(Answer answer) {
            return Reply.text("In which name?").asking(NAME);
        }
    }
}
