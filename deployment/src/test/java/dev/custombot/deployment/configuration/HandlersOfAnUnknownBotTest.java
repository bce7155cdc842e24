package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Bot;
import dev.custombot.OnMessage;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

/** A class for a bot that is not there fails the build, and is told how to make the bot. */
class HandlersOfAnUnknownBotTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Misspelt.class))
            .overrideConfigKey("quarkus.custom-bot.\"returns\".hub.kind", "egain")
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining("Misspelt: there is no bot \"retuns\"; known are returns")
                    .hasStackTraceContaining("Set quarkus.custom-bot.\"retuns\".hub.kind"));

    @Test
    void isNotBuilt() {
        Assertions.fail("the build should have failed");
    }

    @Bot("retuns")
    public static class Misspelt {

        @OnMessage("text")
        String text(Text message) {
            return message.value();
        }
    }
}
