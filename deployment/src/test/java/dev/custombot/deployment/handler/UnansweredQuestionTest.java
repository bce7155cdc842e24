package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.test.QuarkusUnitTest;

/** A question that nobody takes the answer of fails each time it is asked; what is only known at run time is not guessed. */
class UnansweredQuestionTest {

    private static final List<Class<?>> CLASSES = List.of(Bot.class, Plain.class, Polite.class, Survey.class);

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(CLASSES, messages -> assertThat(messages)
            .contains("@OnMessage on",
                    "Bot#begin: it asks \"guestss\", and no method has @OnAnswer(\"guestss\"); write one, or did "
                            + "you mean \"guests\"?",
                    "Bot#guests: it asks \"name\"")
            .doesNotContain("#built", "#answered", "#overridden", "#chosen", "#leftOut"));

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

        @OnMessage("custom.overridden")
        Reply overridden(IncomingMessage message) {
            Plain plain = new Polite();
            return plain.question();
        }

        @OnMessage("custom.chosen")
        Reply chosen(IncomingMessage message) {
            return Reply.ask("What?", message.id().isEmpty() ? "guests" : "never");
        }

        @OnMessage("custom.left-out")
        Reply leftOut() {
            return Reply.ask("How was it?", "rating");
        }

        @OnAnswer("guests")
        Reply guests(Answer answer) {
            return Reply.text("In which name?").asking(NAME);
        }
    }

    static class Plain {

        Reply question() {
            return Reply.ask("How many?", "nobody-asks-this");
        }
    }

    static class Polite extends Plain {

        @Override
        Reply question() {
            return Reply.ask("How many, please?", "guests");
        }
    }

    @IfBuildProperty(name = "survey", stringValue = "true")
    public static class Survey {

        @OnAnswer("rating")
        void rating(Answer answer) {}
    }
}
