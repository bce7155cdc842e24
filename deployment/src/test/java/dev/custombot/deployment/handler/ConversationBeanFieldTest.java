package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.ConversationScoped;
import dev.custombot.Conversations;
import io.quarkus.test.QuarkusUnitTest;

/** A field that is reached through the client proxy would be shared by all conversations. */
class ConversationBeanFieldTest {

    private static final String BASKET = Basket.class.getName() + ", which is @ConversationScoped";

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(ConversationBeanFieldTest.class,
            messages -> assertThat(messages)
                    .contains("Basket#items", "Base#inherited", "make the field private",
                            Neighbour.class.getName() + "#reads uses the private field \"mine\" of " + BASKET,
                            Neighbour.class.getName() + "#writes uses the private field \"mine\" of " + BASKET,
                            Neighbour.class.getName() + "#calls uses the private method \"price\" of " + BASKET,
                            Neighbour.class.getName() + "#refers uses the private method \"price\" of " + BASKET,
                            Neighbour.class.getName() + "#inherits uses the private field \"hidden\" of "
                                    + Base.class.getName())
                    .doesNotContain("#shared", "#conversations", "Neighbour#asks", "Neighbour#makes", "Count#",
                            "Basket$1"));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Base {

        protected int inherited;

        private int hidden;
    }

    @ConversationScoped
    public static class Basket extends Base {

        static int shared;

        List<String> items = new ArrayList<>();

        @Inject
        Conversations conversations;

        private int mine;

        public int next() {
            Runnable more = () -> mine++;
            more.run();
            new Count().more();
            return mine;
        }

        public Runnable later() {
            return new Runnable() {

                @Override
                public void run() {
                    mine++;
                }
            };
        }

        private int price() {
            return mine;
        }

        /** What it has is the bean itself. */
        private class Count {

            void more() {
                mine += price();
            }
        }
    }

    /** A class may use what is private in another one that stands in the same outermost class. */
    @ApplicationScoped
    public static class Neighbour {

        int reads(Basket basket) {
            return basket.mine;
        }

        void writes(Basket basket) {
            basket.mine = 1;
        }

        int calls(Basket basket) {
            return basket.price();
        }

        Supplier<Integer> refers(Basket basket) {
            return basket::price;
        }

        int inherits(Basket basket) {
            return ((Base) basket).hidden;
        }

        int asks(Basket basket) {
            return basket.next() + Basket.shared;
        }

        Basket makes() {
            return new Basket();
        }
    }
}
