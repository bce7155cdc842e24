package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.dispatch.turn.Beginning;
import dev.custombot.runtime.dispatch.turn.Turns;

/** Also at a hub where the bot need not be silent: what the customer says when the bot is asked back answers nothing of before. */
class AHandOverEndsAnOpenQuestionTest {

    private final Chat chat = new Chat(new Turns());

    @BeforeEach
    void asked() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.says("track");
        chat.bot = message -> List.of();
    }

    @Test
    void oneThatIsReturned() {
        chat.bot = message -> List.of(Reply.escalate());
        chat.happens("custom.x", Sender.CUSTOMER, "x");

        assertOver();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatWasSaidAtOnceByAHandlerThatFails(boolean recovered) {
        chat.early = () -> List.of(Reply.escalate());
        failing();
        chat.recovered = recovered;

        assertThat(chat.happens("custom.x", Sender.CUSTOMER, "x")).isEqualTo(recovered ? "handled" : "failed");

        assertOver();
        assertThat(chat.letters.size()).isEqualTo(recovered ? 0 : 1);
    }

    @Test
    void alsoByTheMethodThatIsAnswered() {
        chat.early = () -> List.of(Reply.of(MessageType.ESCALATION_REQUEST, Content.ofText("Please help")));
        failing();

        assertThat(chat.says("1001")).isEqualTo("failed");

        assertOver();
    }

    @Test
    void alsoIfALaterRunSucceedsWithoutIt() {
        AtomicInteger runs = new AtomicInteger();
        chat.early = () -> runs.getAndIncrement() == 0 ? List.of(Reply.escalate()) : List.of();
        chat.bot = message -> {
            if (runs.get() == 1) {
                throw new IllegalStateException("It fails once");
            }
            return List.of();
        };

        assertThat(chat.happens("custom.x", Sender.CUSTOMER, "x")).isEqualTo("handled");

        assertOver();
    }

    @Test
    void oneThatIsSaidOutsideOfAHandler() {
        chat.conversations.say(Turns.CONVERSATION, Reply.escalate()).await().indefinitely();
        chat.lane();

        assertOver();
    }

    /** Who was asked something has met the bot: a greeting would come late. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thatTheConversationHasBegunStaysKnown(boolean byItsHandler) {
        if (byItsHandler) {
            oneThatWasSaidAtOnceByAHandlerThatFails(false);
        } else {
            oneThatIsSaidOutsideOfAHandler();
        }

        assertThat(Beginning.isIn(chat.state())).isTrue();
    }

    @Test
    void whatWasNotHandedOverIsStillAsked() {
        failing();
        chat.happens("custom.x", Sender.CUSTOMER, "x");

        assertThat(chat.state().question()).isPresent();
    }

    private void failing() {
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };
    }

    private void assertOver() {
        chat.early = List::of;
        chat.bot = message -> List.of();
        chat.handled.clear();
        chat.says("Are you there?");

        assertThat(chat.handled).containsExactly("text Are you there?");
        assertThat(chat.state().question()).isEmpty();
    }
}
