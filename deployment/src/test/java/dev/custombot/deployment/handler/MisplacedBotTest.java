package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Bot;
import dev.custombot.BotName;
import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** {@code @BotName} does not say for whom handlers and filters are, nor {@code @Bot} what belongs to a bot: either would say nothing. */
class MisplacedBotTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(MisplacedBotTest.class, messages -> assertThat(messages)
            .contains(
                    "@BotName on " + Asking.class.getName()
                            + ": it does not say for which bot the class works; write @Bot(\"tea\")",
                    "@BotName on " + Closed.class.getName(), "@Bot on " + Desk.class.getName() + ": the class has no handlers",
                    "@Bot on " + Greets.class.getName() + ": nobody reads it there")
            .doesNotContain(Both.class.getName(), Base.class.getName(), Filters.class.getName()))
            .overrideConfigKey("quarkus.custom-bot.\"tea\".hub.kind", "egain");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    @BotName("tea")
    public static class Asking {

        @OnMessage("text")
        void handle(Text message) {}
    }

    @BotName("tea")
    public static class Closed implements MessageFilter {

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            return chain.proceed();
        }
    }

    @Bot("tea")
    @Singleton
    public static class Desk {}

    @Bot("tea")
    public interface Greets {

        @OnMessage("custom.greeting")
        default void greet() {}
    }

    public static class Greeting implements Greets {}

    @Bot("tea")
    @BotName("tea")
    public static class Both {

        @OnMessage("pagePush")
        void handle(IncomingMessage message) {}
    }

    @Bot("tea")
    public abstract static class Base {}

    public static class Heir extends Base {

        @OnMessage("custom.heir")
        void handle(IncomingMessage message) {}
    }

    @Bot("tea")
    @Singleton
    public static class Filters {

        @Produces
        @Singleton
        MessageFilter filter() {
            return (message, replies, chain) -> chain.proceed();
        }
    }
}
