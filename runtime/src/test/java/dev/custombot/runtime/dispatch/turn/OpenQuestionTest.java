package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.RefusedReplyException;
import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.state.OpenQuestion;

/** When a question waits for its answer. */
class OpenQuestionTest {

    private final Turns turns = new Turns();

    @Test
    void anAnswerInTimeCountsHoweverLateItIsHandled() {
        OpenQuestion question = turns.dialogues.asked("order", 0);
        Inbound answer = turns.inbound(Turns.text("m-2", Turns.NOON.plusSeconds(20), "1001"));
        turns.now = Turns.NOON.plus(Duration.ofHours(2));

        assertThat(turns.dialogues.answer(answer, question)).hasValueSatisfying(
                given -> assertThat(given.value()).isEqualTo("1001"));
        assertThat(turns.dialogues.staysOpen(answer, question)).isFalse();
    }

    @Test
    void anAnswerThatCameTooLateDoesNot() {
        OpenQuestion question = turns.dialogues.asked("order", 0);
        Inbound answer = turns.inbound(Turns.text("m-2", Turns.NOON.plus(Duration.ofMinutes(31)), "1001"));

        assertThat(turns.dialogues.answer(answer, question)).isEmpty();
    }

    @Test
    void whatWasRefusedAsksNothing() {
        Turns few = new Turns();
        TurnState state = few.state();
        TurnReplies run = few.run(few.inbound(Turns.text("m-1", Turns.NOON, "hello")), state);
        Reply tooLong = Reply.custom("custom.ask", "x".repeat(10_001)).asking("order");

        assertThatExceptionOfType(RefusedReplyException.class).isThrownBy(() -> run.hold(List.of(tooLong)));
        assertThat(state.question()).isEmpty();
    }

    @Test
    void whatIsSaidAsks() {
        TurnState state = turns.state();
        turns.run(turns.inbound(Turns.text("m-1", Turns.NOON, "hello")), state).send(Reply.ask("Which order?", "order"));

        assertThat(state.question()).map(OpenQuestion::name).contains("order");
    }
}
