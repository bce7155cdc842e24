package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.turn.Turns;

/** A method for failures takes its time: nobody is shown that the bot is writing in a conversation that is over, or was handed over before. */
class NobodySeesTypingBehindTheEndTest {

    private final Chat chat = new Chat(new Turns());

    static List<Reply> last() {
        return List.of(Reply.escalate(), Reply.end());
    }

    @ParameterizedTest
    @MethodSource("last")
    void thatTheHandlerHasSaidBeforeItFailed(Reply last) {
        chat.early = () -> List.of(last);

        assertThat(failing(MessageType.TEXT)).containsOnly(last.type());
    }

    @Test
    void thatItsMessageTells() {
        assertThat(failing(MessageType.CONVERSATION_END)).isEmpty();
    }

    @Test
    void elsewhereItIsShown() {
        assertThat(failing(MessageType.TEXT)).containsExactly(MessageType.TYPING_START, MessageType.TYPING_END);
    }

    private List<String> failing(String type) {
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };
        chat.onFailure = Optional.of(turn -> {
            Turns.types(turn);
            return Turns.returning(turn, List.of());
        });
        assertThat(chat.happens(type, "customer", "hello")).isEqualTo("failed");
        return chat.turns.replies.texts();
    }
}
