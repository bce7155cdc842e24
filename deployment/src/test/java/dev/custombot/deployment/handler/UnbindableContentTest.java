package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.ConversationState;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** A class that no JSON of a message, or of the state, can be bound to fails the build, not each message. */
class UnbindableContentTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, messages -> assertThat(messages)
            .contains("Bot#inner: " + Inner.class.getName() + " is an inner class, which Jackson cannot make; make it static")
            .contains("Bot#visit: " + Visit.class.getName() + " is an inner class, which Jackson cannot make; make it static")
            .doesNotContain("Bot#kind"));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public class Inner {

        public String number;
    }

    public class Visit {

        public int count;
    }

    public enum Kind {
        ORDER
    }

    public static class Bot {

        @OnMessage("custom.inner")
        void inner(Inner content) {}

        @OnMessage("custom.visit")
        void visit(ConversationState<Visit> visits) {}

        @OnMessage("custom.kind")
        void kind(Kind content) {}
    }
}
