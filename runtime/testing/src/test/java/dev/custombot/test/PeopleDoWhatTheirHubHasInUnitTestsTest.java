package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.conversation.Account;
import dev.custombot.conversation.Sender;

/** Within a unit test people can do what the kind of hub has, and messages tell what it tells. */
class PeopleDoWhatTheirHubHasInUnitTestsTest {

    private final ArrayList<String> heard = new ArrayList<>();
    private final BotTester bot = BotTester.of(HearingBot.class).with(heard);

    @ParameterizedTest
    @MethodSource
    void whatBrevoDoesNotHave(Consumer<TestConversation> does) {
        TestConversation conversation = bot.at("brevo").conversation();

        assertThatThrownBy(() -> does.accept(conversation)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("brevo has only");
        assertThat(heard).isEmpty();
        does.accept(bot.conversation());
        assertThat(heard).hasSize(1);
    }

    static Stream<Consumer<TestConversation>> whatBrevoDoesNotHave() {
        return Stream.of(TestConversation::agentJoins, people -> people.agentHandsOver("order"),
                people -> people.customerSends("custom.parcel", "{}"),
                people -> people.customerSends("text", "{\"a\":1}"));
    }

    @Test
    void whoWritesAtBrevoHasJoined() {
        TestConversation conversation = bot.at("brevo").conversation().customerSays("hello").agentSays("I am Kim")
                .agentSays("Still here");

        assertThat(heard).containsExactly("text of customer", "agent.join of custom_agent", "text of custom_agent",
                "text of custom_agent");
        assertThat(conversation.state()).isEqualTo("agent");
        conversation.customerEnds().customerSays("hello");
        assertThat(conversation.state()).isEqualTo("bot");
    }

    @Test
    void messagesOfEgainTellWhereTheyCameIn() {
        assertThat(bot.conversation().customerSays("where").awaitReply().text())
                .contains("emulated-account 1000 custom_bot");
    }

    @Test
    void theCallbackIsAnsweredAsTheHubWantsIt() {
        assertThat(bot.conversation().customerSays("hello").awaitDelivery()).containsExactly(202);
        assertThat(bot.at("brevo").conversation().customerSays("hello").agentSays("I am Kim").awaitDelivery())
                .containsExactly(200);
    }

    @Test
    void whatIsNotDeliveredIsNotAnswered() {
        assertThat(bot.conversation().awaitDelivery()).isEmpty();
    }

    /** Notes what it hears. */
    static class HearingBot {

        private final ArrayList<String> heard;

        HearingBot(ArrayList<String> heard) {
            this.heard = heard;
        }

        @OnMessage(value = "*", sender = {Sender.CUSTOMER, Sender.CUSTOM_AGENT})
        void any(IncomingMessage message) {
            heard.add(message.type() + " of " + message.sender().type());
        }

        @OnMessage(value = "text", matching = "where")
        String where(IncomingMessage message) {
            return message.conversation().account().map(Account::address).orElse("") + " "
                    + message.conversation().entryPoint().orElse("") + " "
                    + message.recipient().map(to -> to.type()).orElse("");
        }
    }
}
