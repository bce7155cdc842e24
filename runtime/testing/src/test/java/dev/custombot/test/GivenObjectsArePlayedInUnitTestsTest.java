package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import dev.custombot.Bot;
import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.Reply;
import io.smallrye.mutiny.Uni;

/** A handler or a filter that a unit test gives as an object is called, without its class. */
class GivenObjectsArePlayedInUnitTestsTest {

    @Test
    void aHandler() {
        assertThat(answer(BotTester.of().with(new Greeter("Hello")))).isEqualTo("Hello");
    }

    @Test
    void onceWhereItsClassIsNamedToo() {
        TestConversation conversation = BotTester.of(Greeter.class).with(new Greeter("Good day")).conversation();

        assertThat(conversation.customerSays("hello").replies()).singleElement()
                .satisfies(reply -> assertThat(reply.text()).contains("Good day"));
    }

    @Test
    void aFilter() {
        assertThat(answer(BotTester.of(Greeter.class).with("Hello", new Shouting()))).isEqualTo("HELLO");
    }

    @Test
    void aFilterWithoutANameOfAClass() {
        MessageFilter closed = (message, replies, chain) -> {
            replies.send("Closed");
            return Uni.createFrom().voidItem();
        };

        assertThat(answer(BotTester.of(Greeter.class).with("Hello", closed))).isEqualTo("Closed");
    }

    @Test
    void notThatOfAnotherBot() {
        BotTester shop = BotTester.of(Greeter.class).with("Hello", new Other());

        assertThat(answer(shop)).isEqualTo("Hello");
        assertThat(answer(shop.forBot("other"))).isEqualTo("Other");
    }

    @Test
    void whatIsNothingOfAHandlerIsOnlyGiven() {
        assertThatThrownBy(() -> BotTester.of().with("Hello").conversation()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has a handler");
    }

    private static String answer(BotTester bot) {
        return bot.conversation().customerSays("hello").awaitReply().text().orElseThrow();
    }

    static class Greeter {

        private final String words;

        Greeter(String words) {
            this.words = words;
        }

        @OnMessage("text")
        String hello() {
            return words;
        }
    }

    static class Shouting implements MessageFilter {

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            replies.send("HELLO");
            return Uni.createFrom().voidItem();
        }
    }

    @Bot("other")
    static class Other {

        @OnMessage("text")
        Reply other() {
            return Reply.text("Other");
        }
    }
}
