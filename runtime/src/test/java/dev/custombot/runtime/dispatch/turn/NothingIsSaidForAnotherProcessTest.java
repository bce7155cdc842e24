package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.turn.MessageTurns.Choice;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.state.ConversationStore;
import io.smallrye.mutiny.Uni;

/** A handler that runs on when its message is another process' neither says nor stores anything: the other one answers. */
class NothingIsSaidForAnotherProcessTest {

    private final Turns turns = new Turns();
    private boolean runsOn;
    private final ConversationStore store = turns.memory();

    @Test
    void notWhileItRuns() {
        assertLeft(turn -> {
            turns.occupancy.left = true;
            turn.replies().send("too late");
            runsOn = true;
        });

        assertThat(runsOn).as("a handler that speaks learns of it").isFalse();
    }

    @Test
    void notWhatItReturns() {
        assertLeft(turn -> {
            turn.replies().hold(List.of(Reply.text("too late")));
            turn.state().set(String.class, "too late");
            turns.occupancy.left = true;
        });
    }

    @Test
    void notWhatItFailsWith() {
        assertLeft(turn -> {
            turns.occupancy.left = true;
            throw new IllegalStateException();
        });
    }

    @Test
    void notWhatWaitsForTheBroker() {
        turns.replies.failing(1);
        turns.replies.onSend(() -> turns.occupancy.left = true);

        assertLeft(turn -> turn.replies().hold(List.of(Reply.text("too late"))));
    }

    private void assertLeft(Consumer<Turn> handler) {
        MessageTurns messageTurns = new MessageTurns(
                (called, turn) -> Uni.createFrom().voidItem().invoke(() -> handler.accept(turn)),
                turns.states(store), turns.dialogues, turns.outgoing, turns.json, turns.outbox, turns.counts);
        Choice choice = Choice.of(Turns.handler(HandlerRole.MESSAGE, "x"), Beginning.NONE);
        ConversationDocument document = new ConversationDocument(Optional.empty(), Map.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());

        assertThatThrownBy(
                () -> messageTurns
                        .run(turns.inbound(Turns.text("m-1", Turns.NOON, "hello")), choice, document, Optional.empty(),
                                Lasting.NOTHING)
                        .await().indefinitely())
                .isSameAs(Tenure.ENDED);
        assertThat(turns.replies.replies()).isEmpty();
        assertThat(store.load(Turns.CONVERSATION).await().indefinitely()).isEmpty();
    }
}
