package dev.custombot.deployment.handler;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.ConversationScoped;
import dev.custombot.Conversations;
import io.quarkus.test.QuarkusUnitTest;

class ConversationBeanWithConstructorTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Basket.class, "Basket", "@ConversationScoped", "inject into fields");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    @ConversationScoped
    public static class Basket {

        private final Conversations conversations;

        @Inject
        Basket(Conversations conversations) {
            this.conversations = conversations;
        }

        public Conversations conversations() {
            return conversations;
        }
    }
}
