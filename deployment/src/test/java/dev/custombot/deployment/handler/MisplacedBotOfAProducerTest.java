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
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** A filter that a producer makes is for the bots of the producer's class: {@code @BotName} on the producer would be passed over. */
class MisplacedBotOfAProducerTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(MisplacedBotOfAProducerTest.class, messages -> assertThat(messages)
            .contains(mistake("byInterface"), mistake("byClass"), mistake("field"))
            .doesNotContain(TeaFilters.class.getName(), Teas.class.getName()))
            .overrideConfigKey("quarkus.custom-bot.\"tea\".hub.kind", "egain");

    private static String mistake(String producer) {
        return "@BotName on " + Filters.class.getName() + "#" + producer
                + ": it does not say for which bot the filter works; write @Bot(\"tea\") on the class";
    }

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Desk {

        @OnMessage("text")
        void handle(IncomingMessage message) {}
    }

    @Singleton
    public static class Filters {

        @Produces
        @Singleton
        @BotName("tea")
        MessageFilter field = (message, replies, chain) -> chain.proceed();

        @Produces
        @Singleton
        @BotName("tea")
        MessageFilter byInterface() {
            return (message, replies, chain) -> chain.proceed();
        }

        @Produces
        @Singleton
        @BotName("tea")
        Closed byClass() {
            return new Closed();
        }
    }

    public static class Closed implements MessageFilter {

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            return chain.proceed();
        }
    }

    @Bot("tea")
    @Singleton
    public static class TeaFilters {

        @Produces
        @Singleton
        @BotName("tea")
        MessageFilter filter() {
            return (message, replies, chain) -> chain.proceed();
        }
    }

    /** What it makes is no filter: the qualifier says which one is injected. */
    @Singleton
    public static class Teas {

        @Produces
        @Singleton
        @BotName("tea")
        StringBuilder menu() {
            return new StringBuilder("green");
        }
    }
}
