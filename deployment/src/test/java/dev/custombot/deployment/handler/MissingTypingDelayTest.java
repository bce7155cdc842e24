package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import dev.custombot.TypingIndicator;
import dev.custombot.deployment.WithoutServices;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

class MissingTypingDelayTest {

    @RegisterExtension
    static final QuarkusUnitTest START = WithoutServices.application().withApplicationRoot(jar -> jar.addClass(Bot.class))
            .assertException(failure -> assertThat(failure).hasMessageContainingAll("Bot#handle", "\"${bot.typing}\"",
                    "the configuration has no bot.typing"));

    @Test
    void fails() {
        Assertions.fail("the start should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        @TypingIndicator("${bot.typing}")
        void handle(Text message) {}
    }
}
