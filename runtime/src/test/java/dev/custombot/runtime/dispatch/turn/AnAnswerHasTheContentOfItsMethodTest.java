package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.message.TimePicker;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerParameter.Kind;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.state.OpenQuestion;

/** A method that takes a content is answered with that; what has another one leaves the question open, except for a cancel word. */
class AnAnswerHasTheContentOfItsMethodTest {

    private final Turns turns = new Turns();
    private final Dialogues dialogues = turns.dialogues(new Handlers(List.of(new Handler("Bot#choose", HandlerRole.ANSWER,
            List.of(), Optional.of("choice"), List.of(new HandlerParameter(Kind.TYPED_CONTENT, TimePicker.class)),
            ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> Reply.text("never"))),
            true));
    private final OpenQuestion question = dialogues.asked("choice", 0);

    @Test
    void theContentIsAnAnswer() {
        Inbound chosen = turns.inbound(Turns.rich("m-1", "richMessage.timepicker",
                """
                        {"type":"timepicker","event":{"timeslots":[{"id":"7","startTime":"2030-05-06T10:00+0000","duration":"60"}]}}"""));

        assertThat(dialogues.answer(chosen, question)).hasValueSatisfying(
                given -> assertThat(given.id()).isEqualTo("7"));
        assertThat(dialogues.staysOpen(chosen, question)).isFalse();
    }

    @Test
    void anotherContentLeavesItOpen() {
        Inbound text = turns.inbound(Turns.text("m-1", Turns.NOON, "what do you mean?"));

        assertThat(dialogues.answer(text, question)).isEmpty();
        assertThat(dialogues.staysOpen(text, question)).isTrue();
    }

    @Test
    void aCancelWordEndsIt() {
        Inbound cancel = turns.inbound(Turns.text("m-1", Turns.NOON, "stop"));

        assertThat(dialogues.answer(cancel, question)).isEmpty();
        assertThat(dialogues.staysOpen(cancel, question)).isFalse();
    }
}
