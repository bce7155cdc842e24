package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** A text or a number is no bean; who wants a setting is told how to have it. */
class ConstructorArgumentThatIsNoBeanTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(ConstructorArgumentThatIsNoBeanTest.class,
            messages -> assertThat(messages)
                    .contains(Shop.class.getName() + ": its constructor takes a java.lang.String name, and no bean is one",
                            Shop.class.getName() + ": its constructor takes a int number, and no bean is one",
                            Opened.class.getName() + ": its constructor takes a java.lang.String[] days, and no bean is one",
                            "annotate it with @ConfigProperty(name = \"…\")")
                    .doesNotContain(Help.class.getName() + ":", Other.class.getName() + ":"));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Shop {

        public Shop(String name, int number) {}

        @OnMessage("text")
        void handle(Text message) {}
    }

    public static class Opened implements MessageFilter {

        public Opened(String[] days) {}

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            return chain.proceed();
        }
    }

    public static class Help {

        public Help(@ConfigProperty(name = "shop.name", defaultValue = "shoes") String name, Duration pause,
                Instance<Shop> shops) {}

        @OnMessage("pagePush")
        void handle(IncomingMessage message) {}
    }

    /** No handler: what CDI says of it is no affair of the bot's. */
    @Singleton
    public static class Other {

        @Produces
        Duration pause() {
            return Duration.ofSeconds(1);
        }
    }
}
