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

class ConfiguredTypingDelayTest {

    @RegisterExtension
    static final QuarkusUnitTest START = WithoutServices.application().withApplicationRoot(jar -> jar.addClass(Bot.class))
            .overrideRuntimeConfigKey("bot.typing", "soon")
            .assertException(
                    failure -> assertThat(failure).hasMessageContainingAll("Bot#handle", "is \"soon\", which is no duration"));

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
