package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.turn.MessageTurns.Choice;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The customer has read the beginning: another run would put a whole answer behind half of one. */
class ABrokenStreamIsNotBegunAgainTest {

    private final Turns turns = new Turns();
    private final Handler handler = Turns.handler(HandlerRole.MESSAGE, "x");

    @Test
    void howMuchWasReadIsKnown() {
        HandlerFailure failure = failure(Multi.createBy().concatenating()
                .streams(Multi.createFrom().items("A0", "A1"), Multi.createFrom().failure(new IllegalStateException("broke"))));

        assertThat(failure.streamed()).isEqualTo(2);
        assertThat(failure).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(turns.replies.texts()).containsExactly("A0", "A1");
    }

    @Test
    void whatSaidNothingYetMayBeginAgain() {
        assertThat(failure(Multi.createFrom().failure(new IllegalStateException("broke"))).streamed()).isZero();
    }

    @Test
    void blankPiecesAreSkipped() {
        HandlerResult.deliver(Multi.createFrom().items("The", " answer", " ", "is", "\n", "42"), turns.run()).await()
                .indefinitely();

        assertThat(turns.replies.texts()).containsExactly("The", " answer", "is", "42");
    }

    @Test
    void alsoOfAList() {
        TurnReplies replies = turns.run();
        HandlerResult.deliver(List.of("The answer", " ", "42"), replies).await().indefinitely();
        HandlerResult.deliver(Uni.createFrom().item(List.of("", "Bye")), replies).await().indefinitely();

        assertThat(replies.end().replies()).extracting(reply -> reply.content().text().orElseThrow())
                .containsExactly("The answer", "42", "Bye");
    }

    private HandlerFailure failure(Multi<String> result) {
        MessageTurns messageTurns = new MessageTurns((called, turn) -> HandlerResult.deliver(result, turn.replies()),
                turns.states(turns.memory()), turns.dialogues, turns.outgoing, turns.json, turns.outbox, turns.counts);
        Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        return catchThrowableOfType(HandlerFailure.class,
                () -> messageTurns.run(inbound, Choice.of(handler, Beginning.NONE),
                        turns.states(turns.memory()).load(Turns.CONVERSATION, turns.occupancy).await().indefinitely(),
                        Optional.empty(), Lasting.NOTHING)
                        .await().indefinitely());
    }
}
