package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.OnMessage;
import dev.custombot.conversation.Sender;
import dev.custombot.conversation.TranscriptMessage;

/** Brevo itself tells of the end of a conversation, with all that was said: within a unit test it does that, too. */
class AtBrevoAnEndTellsWhatWasSaidInUnitTestsTest {

    private final List<IncomingMessage> ends = new ArrayList<>();
    private final BotTester bot = BotTester.of(ArchivingBot.class).with(new ArchivingBot(ends));

    @Test
    void withAllThatWasSaid() {
        bot.at("brevo").conversation().customerSays("hello").agentSays("I am Kim").customerEnds();

        List<TranscriptMessage> said = end().conversation().transcript();
        assertThat(said).extracting(one -> one.sender().type() + ": " + one.content().text().orElse(""))
                .containsExactly("customer: hello", "custom_bot: Hello", "custom_agent: I am Kim");
        assertThat(said).allMatch(one -> one.type().equals(MessageType.TEXT) && one.id().isPresent());
        assertThat(said).extracting(one -> one.created().orElseThrow()).isSorted();
    }

    @Test
    void byNobody() {
        bot.at("brevo").conversation().customerSays("hello").customerEnds();

        assertThat(end().sender().type()).isEmpty();
        assertThat(end().sender().name()).isEmpty();
        assertThat(end().created()).isEmpty();
    }

    @Test
    void onceIfItIsDeliveredAgain() {
        TestConversation conversation = bot.at("brevo").conversation().customerSays("hello").customerEnds().hubRedelivers();

        assertThat(ends).hasSize(1);
        assertThat(conversation.state()).isEqualTo("ended");
    }

    @Test
    void anAgentWhoComesLaterIsHeard() {
        TestConversation conversation = bot.at("brevo").conversation().customerSays("hello").agentSays("I am Kim")
                .customerEnds().customerSays("hello again").agentSays("I am Kim again").customerSays("thanks");

        assertThat(conversation.replies()).hasSize(2);
        assertThat(conversation.state()).isEqualTo("agent");
    }

    @Test
    void atEgainTheCustomerEndsItAndTellsNothing() {
        bot.conversation().customerSays("hello").customerEnds();

        assertThat(end().sender().type()).isEqualTo(Sender.CUSTOMER);
        assertThat(end().conversation().transcript()).isEmpty();
    }

    private IncomingMessage end() {
        assertThat(ends).hasSize(1);
        return ends.get(0);
    }

    /** Keeps what it is told of. */
    static class ArchivingBot {

        private final List<IncomingMessage> ends;

        ArchivingBot(List<IncomingMessage> ends) {
            this.ends = ends;
        }

        @OnMessage("text")
        String hello() {
            return "Hello";
        }

        @OnMessage("conversation.end")
        void ended(IncomingMessage end) {
            ends.add(end);
        }
    }
}
