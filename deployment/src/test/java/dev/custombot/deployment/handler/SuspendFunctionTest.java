package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;
import kotlin.coroutines.Continuation;

/** What the Kotlin compiler makes of a suspend function gets one error, in Kotlin's terms. */
class SuspendFunctionTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class,
            messages -> assertThat(messages).contains("Bot#handle", "suspend functions are not supported", "return a Uni")
                    .doesNotContain("a parameter of type", "a result of type"));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        Object handle(IncomingMessage message, Continuation<? super String> completion) {
            return "hello";
        }
    }
}
