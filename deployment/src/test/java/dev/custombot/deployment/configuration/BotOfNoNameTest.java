package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Bot;
import dev.custombot.OnMessage;
import dev.custombot.deployment.WithoutServices;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

/** A class that is for no bot at all fails the build. */
class BotOfNoNameTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WithoutServices.application()
            .withApplicationRoot(jar -> jar.addClass(Nobodys.class))
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining("Nobodys: names no bot; name those that the class is for"));

    @Test
    void isNotBuilt() {
        Assertions.fail("the build should have failed");
    }

    @Bot({})
    public static class Nobodys {

        @OnMessage("text")
        String text(Text message) {
            return message.value();
        }
    }
}
