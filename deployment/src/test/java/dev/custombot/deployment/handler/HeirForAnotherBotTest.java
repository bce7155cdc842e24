package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Bot;
import dev.custombot.OnMessage;
import dev.custombot.message.Text;
import dev.custombot.runtime.dispatch.handler.HandlersByBot;
import io.quarkus.test.QuarkusUnitTest;

/** A bean for another bot takes nothing away from the bean that it extends. */
class HeirForAnotherBotTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ShopBot.class, ReturnsBot.class))
            .overrideConfigKey("quarkus.custom-bot.\"returns\".hub.kind", "egain");

    @Inject
    HandlersByBot handlers;

    @Test
    void eachHasItsOwn() {
        assertThat(handlers.of(Bot.DEFAULT).pausable()).containsExactly(ShopBot.class.getName() + "#greet");
        assertThat(handlers.of("returns").pausable()).containsExactly(ReturnsBot.class.getName() + "#greet");
    }

    public static class ShopBot {

        @OnMessage("text")
        String greet(Text message) {
            return "Hello";
        }
    }

    @Bot("returns")
    public static class ReturnsBot extends ShopBot {

        @Override
        String greet(Text message) {
            return "What do you return?";
        }
    }
}
