package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.OnMessage;
import dev.custombot.OnReplyRejected;
import dev.custombot.RejectedReply;
import dev.custombot.Reply;
import dev.custombot.message.Escalation;
import dev.custombot.test.hub.DeadLetter;

/** What eGain's hub refuses, because an agent has the conversation or it is over, nobody reads within a unit test either. */
class NothingIsSaidAfterAHandOverInUnitTestsTest {

    private final List<String> refused = new ArrayList<>();
    private final BotTester bot = BotTester.of(HastyBot.class).with(new HastyBot(refused));
    private final TestConversation conversation = bot.conversation();

    @Test
    void afterAHandOver() {
        conversation.customerSays("person").awaitReply(Escalation.class);

        assertRefused("400-240", "A person comes");
        assertThat(conversation.state()).isEqualTo("agent");
    }

    @Test
    void afterAnEnd() {
        conversation.customerSays("bye").awaitReply();

        assertRefused("400-630", "See you");
    }

    @Test
    void afterTheCustomersEnd() {
        conversation.customerEnds();

        assertRefused("400-630", "Come again");
    }

    @Test
    void anAgentHandsBack() {
        conversation.customerSays("person").awaitReply(Escalation.class);
        conversation.agentHandsOver("order");

        assertThat(conversation.customerSays("hello").awaitReply().text()).contains("Hello");
    }

    @Test
    void brevoTakesIt() {
        TestConversation there = bot.at("brevo").conversation().customerSays("person");

        assertThat(there.replies()).last().satisfies(reply -> assertThat(reply.text()).contains("A person comes"));
        assertThat(refused).isEmpty();
    }

    private void assertRefused(String code, String text) {
        conversation.awaitNothing(Duration.ZERO);
        DeadLetter letter = conversation.awaitDeadLetter();
        assertThat(letter.type()).isEqualTo("text");
        assertThat(letter.cause()).isEqualTo(code);
        assertThat(refused).containsExactly(code + " " + text);
    }

    static class HastyBot {

        private final List<String> refused;

        HastyBot(List<String> refused) {
            this.refused = refused;
        }

        @OnMessage("text")
        String hello() {
            return "Hello";
        }

        @OnMessage(value = "text", matching = "person")
        List<Reply> person() {
            return List.of(Reply.escalate(), Reply.text("A person comes"));
        }

        @OnMessage(value = "text", matching = "bye")
        List<Reply> bye() {
            return List.of(Reply.end(), Reply.text("See you"));
        }

        @OnMessage("conversation.end")
        String ended() {
            return "Come again";
        }

        @OnReplyRejected
        void refused(RejectedReply reply) {
            refused.add(reply.code() + " " + reply.content().text().orElse(""));
        }
    }
}
