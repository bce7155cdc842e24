package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.message.Text;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** A filter that can be no bean would never be called, without a word; what a producer makes is its own affair. */
class FilterThatCannotBeABeanTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(FilterThatCannotBeABeanTest.class, messages -> assertThat(messages)
            .contains(Inner.class.getName() + ", which is a MessageFilter: an inner class cannot be a bean; make it static",
                    Scoped.class.getName() + ", which is a MessageFilter: an inner class cannot be a bean; make it static",
                    Constant.class.getName()
                            + ", which is a MessageFilter: an enum cannot be a bean; move the filter to a class",
                    Choice.class.getName() + ", which is a MessageFilter: the class has several constructors with parameters")
            .doesNotContain("Filters", Taken.class.getName(), Elsewhere.class.getName(), Made.class.getName()));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        void handle(Text message) {}
    }

    interface Passing extends MessageFilter {

        @Override
        default Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            return chain.proceed();
        }
    }

    public class Inner implements Passing {}

    @ApplicationScoped
    public class Scoped implements Passing {}

    public enum Constant implements Passing {
        ONE
    }

    public static class Choice implements Passing {

        public Choice(Bot bot) {}

        public Choice(Bot bot, Filters filters) {}
    }

    /** Somebody makes it by hand. */
    @Vetoed
    public class Taken implements Passing {}

    @IfBuildProfile("other")
    public static class Elsewhere implements Passing {

        public Elsewhere(Bot bot) {}

        public Elsewhere(Bot bot, Filters filters) {}
    }

    public static class Made implements Passing {

        Made(String one) {}

        Made(String one, String other) {}
    }

    @Singleton
    public static class Filters {

        @Produces
        @Singleton
        MessageFilter anonymous() {
            return new Passing() {
            };
        }

        @Produces
        @Singleton
        MessageFilter local() {
            class Local implements Passing {}
            return new Local();
        }

        @Produces
        @Singleton
        MessageFilter own() {
            return new Own();
        }

        @Produces
        @Singleton
        Made made() {
            return new Made("one");
        }

        class Own implements Passing {}
    }
}
