package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.Text;

/** What the hub has delivered last comes once more, whatever has become of the conversation: it is handled when it is not known any more. */
class TheHubDeliversAgainInUnitTestsTest {

    private final ArrayList<String> handled = new ArrayList<>();
    private final BotTester bot = BotTester.of(ListeningBot.class).with(handled);
    private final TestConversation conversation = bot.conversation("c");

    @Test
    void whatIsKnownIsHandledOnce() {
        conversation.customerSays("one").hubRedelivers();

        assertThat(handled).hasSize(1);
        assertThat(conversation.account()).contains("text delivered 202, text delivered 202");
    }

    @Test
    void severalOfACallback() {
        conversation.inOneCallback(people -> people.customerSays("one").customerSays("two"));

        comesAgain(2);
    }

    @Test
    void afterAHandOver() {
        conversation.customerSays("person");

        comesAgain(1);
    }

    @Test
    void afterAnEnd() {
        conversation.customerSays("bye");

        comesAgain(1);
    }

    @Test
    void anotherObjectKnowsIt() {
        conversation.customerSays("one").timePasses("13h");
        bot.conversation("c").hubRedelivers();

        assertThat(handled).hasSize(2).allMatch(handled.get(0)::equals);
    }

    @Test
    void onlyWhatWasDelivered() {
        assertThatThrownBy(conversation::hubRedelivers).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nothing was delivered");
    }

    private void comesAgain(int messages) {
        assertThat(handled).hasSize(messages);
        List<String> first = List.copyOf(handled);

        conversation.timePasses("13h").hubRedelivers();

        assertThat(handled.subList(messages, handled.size())).isEqualTo(first);
        assertThat(bot.deadLetters()).isEmpty();
    }

    /** Notes what it is called with. */
    static class ListeningBot {

        private final List<String> handled;

        ListeningBot(ArrayList<String> handled) {
            this.handled = handled;
        }

        @OnMessage("text")
        List<Reply> heard(IncomingMessage message, Text text) {
            handled.add(message.id() + " " + message.messageId().orElseThrow() + " " + text.value());
            return switch (text.value()) {
                case "person" -> List.of(Reply.escalate());
                case "bye" -> List.of(Reply.end());
                default -> List.of(Reply.text("Heard"));
            };
        }
    }
}
