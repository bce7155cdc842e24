package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.HandlerRetry;
import dev.custombot.HandlerTimeout;
import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.TypingIndicator;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;

class HandlerTimeoutValueTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(HandlerTimeoutValueTest.class, "Bot#handle",
            "time of @HandlerTimeout must be at least 100 ms", "Bot#wait",
            "time of @HandlerTimeout is \"later\", which is no duration such as \"500ms\"", "Greeting#greet",
            "@HandlerTimeout is \"soon\"", "delay of @TypingIndicator is \"shortly\"",
            "@HandlerRetry says one of maxRetries, maxDuration and forever, not none",
            "Greeting#greet: @Blocking, @NonBlocking and @RunOnVirtualThread exclude one another");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        @HandlerTimeout("0s")
        void handle(Text message) {}

        @OnMessage("pagePush")
        @HandlerTimeout("later")
        void wait(IncomingMessage message) {}
    }

    @HandlerTimeout("soon")
    public interface Timed {}

    /** Who writes something on an interface means the handlers that it declares, in whatever class they are. */
    @HandlerRetry
    @TypingIndicator("shortly")
    @Blocking
    @NonBlocking
    public interface Greets extends Timed {

        @OnMessage("custom.greeting")
        String greet(IncomingMessage message);
    }

    public static class Greeting implements Greets {

        @Override
        public String greet(IncomingMessage message) {
            return "Hello";
        }
    }
}
