package dev.custombot.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.custombot.Conversations;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.Text;
import dev.custombot.test.BotTester;
import dev.custombot.test.TestConversation;

/** In a new conversation nobody makes a bot speak that has spoken first: the recording says so, and what it is played in. */
class RecordingsSayThatTheBotBeganTest {

    private static final String BEGUN = """
            # The bot has begun this conversation: play it in one that the bot has begun again, as in a new one the bot is silent
            Bot: Your parcel is here
            Customer: thanks
            Bot: You are welcome
            """;

    private final BotTester bot = BotTester.of(ParcelBot.class);

    @Test
    void itIsSaid() {
        assertThat(begun().customerSays("thanks").transcript()).isEqualTo(BEGUN);
    }

    @Test
    void itIsPlayedInOneThatTheBotHasBegun() {
        TestConversation again = begun();

        Scenario.of("begun", BEGUN).play(again);

        assertThat(again.transcript()).isEqualTo(BEGUN);
        assertThatThrownBy(() -> Scenario.of("begun", BEGUN).play(bot.conversation())).hasMessageContaining("begun, line 2");
    }

    @Test
    void wherePeopleBeginNothingIsSaid() {
        assertThat(bot.conversation().customerSays("thanks").transcript()).startsWith("Customer: thanks\n");
    }

    private TestConversation begun() {
        String id = UUID.randomUUID().toString();
        bot.conversation().customerSays(id);
        return bot.conversation(id);
    }

    record ParcelBot(Conversations conversations) {

        @OnMessage("text")
        void comes(Text message) {
            conversations.say(message.value(), Reply.text("Your parcel is here")).await().indefinitely();
        }

        @OnMessage(value = "text", matching = "thanks")
        String thanks(Text message) {
            return "You are welcome";
        }
    }
}
