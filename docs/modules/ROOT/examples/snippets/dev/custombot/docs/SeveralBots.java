package dev.custombot.docs;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.Bot;
import dev.custombot.BotName;
import dev.custombot.Conversations;
import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.deadletter.DeadLetterQueue;
import dev.custombot.hub.brevo.BrevoConversations;
import dev.custombot.message.Text;
import dev.custombot.state.ConversationStore;
import dev.custombot.test.Hub;
import io.smallrye.mutiny.Uni;

/** Several bots in one application. */
final class SeveralBots {

    private SeveralBots() {}

    // tag::handlers[]
    @Bot("returns")
    public static class ReturnsBot {

        @OnMessage("text")
        String talk(Text message) {
            return "Which order do you want to return?";
        }
    }

    @Bot({Bot.DEFAULT, "returns"}) // one class for two bots
    public static class GreetingBot {

        @OnMessage("custom.greeting")
        String greet(IncomingMessage message) {
            return "I am " + message.bot();
        }
    }

    @Bot("returns") // a filter around the handlers of one bot
    public static class Inventory implements MessageFilter {

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            replies.send("We count our stock today.");
            return Uni.createFrom().voidItem();
        }
    }
    // end::handlers[]

    static class Injected {

        // tag::injected[]
        @Inject
        @BotName("returns")
        Conversations conversations;

        @Inject
        @BotName("returns")
        DeadLetterQueue deadLetters;

        @Inject
        @BotName("returns")
        ConversationStore store;

        @Inject
        @BotName("shop")
        BrevoConversations brevo; // of a bot whose hub has a typed client
        // end::injected[]
    }

    static class Tests {

        // tag::test[]
        @Inject
        Hub shop;

        @Inject
        @BotName("returns")
        Hub returns;

        @Test
        void oneHubIsAway() {
            returns.failNext(1_000).with(503);
            shop.conversation().customerSays("hello").awaitReply();
        }
        // end::test[]
    }
}
