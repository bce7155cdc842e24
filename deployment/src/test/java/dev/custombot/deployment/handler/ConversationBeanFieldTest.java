package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.ConversationScoped;
import dev.custombot.Conversations;
import io.quarkus.test.QuarkusUnitTest;

/** A field that is reached through the client proxy would be shared by all conversations. */
class ConversationBeanFieldTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Basket.class,
            messages -> assertThat(messages).contains("Basket#items", "Base#inherited", "make the field private")
                    .doesNotContain("#shared", "#conversations", "#mine"));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Base {

        protected int inherited;
    }

    @ConversationScoped
    public static class Basket extends Base {

        static int shared;

        List<String> items = new ArrayList<>();

        @Inject
        Conversations conversations;

        private int mine;

        public int next() {
            return mine++;
        }
    }
}
