package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.ConversationState;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.TooManyRepliesException;

/** What is configured for the bot holds within a unit test, too. */
class ConfigurationDecidesInUnitTestsTest {

    private static final String PREFIX = "quarkus.custom-bot.";

    private final List<String> configured = new ArrayList<>();
    private final ArrayList<String> calls = new ArrayList<>();

    @AfterEach
    void forget() {
        configured.forEach(System::clearProperty);
    }

    @Test
    void forHowLongStateIsKept() {
        configure("state.time-to-live", "10m");
        TestConversation conversation = bot().conversation();

        assertThat(conversation.customerSays("count").awaitReply().text()).contains("1");
        assertThat(conversation.customerSays("count").awaitReply().text()).contains("2");
        assertThat(conversation.timePasses("11m").customerSays("count").awaitReply().text()).contains("1");
    }

    @Test
    void howOftenAHandlerIsCalledAgain() {
        configure("dispatch.retry.\"java.lang.IllegalStateException\".max-retries", "4");
        bot().conversation().customerSays("break").awaitNothing(Duration.ZERO);

        assertThat(calls).hasSize(5);
    }

    @Test
    void forHowLongAHandlerIsCalledAgain() {
        configure("dispatch.retry.\"java.lang.RuntimeException\".max-duration", "2m");
        bot().conversation().customerSays("break").awaitNothing(Duration.ZERO);

        assertThat(calls).hasSizeGreaterThan(5);
    }

    @Test
    void howManyRepliesAMessageHas() {
        configure("dispatch.max-replies-per-message", "2");

        assertThat(bot().conversation().customerSays("three").awaitDeadLetter().cause())
                .isEqualTo(TooManyRepliesException.class.getName());
    }

    @Test
    void howOftenTheBotSpeaks() {
        configure("dispatch.max-replies-per-minute", "1");
        TestConversation conversation = bot().conversation();
        // Both come in one minute of the clock.
        conversation.inOneCallback(people -> people.customerSays("count").customerSays("count"));

        assertThat(conversation.awaitDeadLetter().cause()).isEqualTo(TooManyRepliesException.class.getName());
    }

    @Test
    void forHowLongAMessageIsKnown() {
        bot().conversation().customerSays("three").timePasses("3h").hubRedelivers();
        assertThat(calls).hasSize(2);

        configure("deduplication.window", "6h");
        bot().conversation().customerSays("three").timePasses("3h").hubRedelivers();
        assertThat(calls).hasSize(3);
    }

    @Test
    void whatBrevosCustomerReadsAtAHandOver() {
        configure("hub.escalation.text", "A person comes");
        configure("hub.escalation.silence", "5m");
        TestConversation conversation = bot().at("brevo").conversation();

        assertThat(conversation.customerSays("person").awaitReply().text()).contains("A person comes");
        conversation.customerSays("count").awaitNothing(Duration.ZERO);
        assertThat(conversation.timePasses("6m").customerSays("count").awaitReply().text()).contains("1");
    }

    @Test
    void whichGroupOfBrevosAgentsGetsTheConversation() {
        configure("hub.escalation.group", "group-1");
        TestConversation conversation = bot().at("brevo").conversation().customerSays("person").awaitState("agent");

        assertThat(conversation.replies()).isEmpty();
        conversation.customerSays("count").awaitNothing(Duration.ZERO);
        assertThat(conversation.customerEnds().customerSays("count").awaitReply().text()).contains("1");
        assertThat(conversation.state()).isEqualTo("bot");
    }

    @Test
    void whetherAHandOverIsSeenAtBrevo() {
        assertThat(bot().at("brevo").conversation().customerSays("person").state()).isEqualTo("bot");
    }

    private BotTester bot() {
        return BotTester.of(CountingBot.class).with(calls);
    }

    private void configure(String key, String value) {
        configured.add(PREFIX + key);
        System.setProperty(PREFIX + key, value);
    }

    /** Counts. */
    static class CountingBot {

        private final List<String> calls;

        CountingBot(ArrayList<String> calls) {
            this.calls = calls;
        }

        @OnMessage(value = "text", matching = "count")
        String count(ConversationState<Integer> state) {
            calls.add("count");
            state.set(state.get().orElse(0) + 1);
            return state.get().orElseThrow().toString();
        }

        @OnMessage(value = "text", matching = "break")
        void fail() {
            calls.add("break");
            throw new IllegalStateException("broken");
        }

        @OnMessage(value = "text", matching = "three")
        List<Reply> three() {
            calls.add("three");
            return Stream.of("one", "two", "three").map(Reply::text).toList();
        }

        @OnMessage(value = "text", matching = "person")
        Reply person() {
            return Reply.escalate();
        }
    }
}
