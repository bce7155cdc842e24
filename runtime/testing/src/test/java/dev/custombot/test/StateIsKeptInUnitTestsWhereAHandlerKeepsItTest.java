package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.ConversationState;
import dev.custombot.Conversations;
import dev.custombot.OnAnswer;
import dev.custombot.OnConversationStart;
import dev.custombot.OnMessage;
import dev.custombot.conversation.Conversation;
import io.smallrye.mutiny.Uni;

/** What {@code Conversations} refuses in an application, because nothing of the bot keeps a state, it refuses within a unit test, too. */
class StateIsKeptInUnitTestsWhereAHandlerKeepsItTest {

    private final BotTester visits = BotTester.of(VisitBot.class);

    @Test
    void nobodyKeepsIt() {
        for (String text : new String[]{"visit", "visits?", "forget"}) {
            TestConversation conversation = visits.conversation().customerSays(text);

            assertThat(conversation.awaitDeadLetter().cause()).as(text).isEqualTo(IllegalStateException.class.getName());
            assertThat(conversation.account()).contains("Nothing of the bot keeps a state");
        }
    }

    @Test
    void aHandlerDoes() {
        assertKept(BotTester.of(VisitBot.class, CountingBot.class));
    }

    @Test
    void aQuestionIsKept() {
        assertKept(BotTester.of(VisitBot.class, AskingBot.class));
    }

    @Test
    void aBeginningIsKept() {
        assertKept(BotTester.of(VisitBot.class, BeginningBot.class));
    }

    @Test
    void theHubNeedsIt() {
        assertKept(visits.at("brevo"));
    }

    private static void assertKept(BotTester bot) {
        TestConversation conversation = bot.conversation();

        assertThat(conversation.customerSays("visit").awaitReply().text()).contains("hi");
        assertThat(conversation.customerSays("visits?").awaitReply().text()).contains("1");
        assertThat(conversation.customerSays("forget").customerSays("visits?").awaitReply().text()).contains("0");
    }

    /** A class of the team's own. */
    record Visits(int count) {}

    /** Has no parameter for the state. */
    static class VisitBot {

        private final Conversations conversations;

        VisitBot(Conversations conversations) {
            this.conversations = conversations;
        }

        @OnMessage(value = "text", matching = "visit")
        Uni<String> visit(Conversation conversation) {
            return conversations.setState(conversation.id(), Visits.class, new Visits(1)).replaceWith("hi");
        }

        @OnMessage(value = "text", matching = "visits\\?")
        Uni<String> visits(Conversation conversation) {
            return conversations.state(conversation.id(), Visits.class)
                    .map(visits -> Integer.toString(visits.map(Visits::count).orElse(0)));
        }

        @OnMessage(value = "text", matching = "forget")
        Uni<Void> forget(Conversation conversation) {
            return conversations.clearState(conversation.id(), Visits.class);
        }
    }

    /** Has one. */
    static class CountingBot {

        @OnMessage(value = "text", matching = "count")
        void count(ConversationState<Visits> visits) {
            visits.set(new Visits(2));
        }
    }

    /** Awaits an answer. */
    static class AskingBot {

        @OnAnswer("size")
        void size(String size) {}
    }

    /** Is told of beginnings. */
    static class BeginningBot {

        @OnConversationStart
        Optional<String> begins() {
            return Optional.empty();
        }
    }
}
