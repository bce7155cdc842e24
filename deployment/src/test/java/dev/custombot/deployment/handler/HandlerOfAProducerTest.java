package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** What a producer makes of a class with handlers would never be called: a bean of the class itself would be, without what it was given. */
class HandlerOfAProducerTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(HandlerOfAProducerTest.class, messages -> assertThat(messages)
            .contains(mistake("desk"), mistake("field")).doesNotContain("#menu"));

    private static String mistake(String producer) {
        return Desks.class.getName() + "#" + producer + ": it makes a " + Desk.class.getName()
                + ", whose handlers are called on another bean, which is made of the class itself; remove the producer, and inject "
                + "into the class what it needs";
    }

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Desk {

        String greeting = "none";

        @OnMessage("text")
        String handle(IncomingMessage message) {
            return greeting;
        }
    }

    @Singleton
    public static class Desks {

        @Produces
        @Singleton
        Desk field = new Desk();

        @Produces
        @ApplicationScoped
        Desk desk() {
            Desk desk = new Desk();
            desk.greeting = "hello";
            return desk;
        }

        @Produces
        @Singleton
        StringBuilder menu() {
            return new StringBuilder("green");
        }
    }
}
