package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.HandlerRetry;
import dev.custombot.HandlerTimeout;
import dev.custombot.OnMessage;
import dev.custombot.TypingIndicator;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

/** A time-out, a retry or a typing indicator of what is no handler would hold for nothing, without a word. */
class TimeoutOutsideOfHandlerTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(TimeoutOutsideOfHandlerTest.class,
            messages -> assertThat(messages)
                    .contains("@HandlerTimeout on " + Bot.class.getName() + "#help: the method is no handler",
                            "@HandlerRetry on " + Bot.class.getName() + "#help: the method is no handler",
                            "@TypingIndicator on " + Service.class.getName() + ": the class has no handlers")
                    .doesNotContain("#handle", Base.class.getName()));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    @HandlerTimeout("5s")
    public abstract static class Base<T> {

        @TypingIndicator
        abstract String handle(T message);
    }

    public static class Bot extends Base<Text> {

        @Override
        @OnMessage("text")
        @HandlerTimeout("6s")
        String handle(Text message) {
            return help();
        }

        @HandlerTimeout("5s")
        @HandlerRetry(on = IllegalStateException.class, maxRetries = 1)
        @HandlerRetry(maxRetries = 0)
        String help() {
            return "hello";
        }
    }

    @TypingIndicator
    public static class Service {}
}
