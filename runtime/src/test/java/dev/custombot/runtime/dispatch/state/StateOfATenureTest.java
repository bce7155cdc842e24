package dev.custombot.runtime.dispatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.TextNode;

import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.store.ScopedStore;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/** While another process had the partition the conversation went on there: what was kept in memory before is not taken up again. */
class StateOfATenureTest {

    private final Turns turns = new Turns();
    private final ConversationStore memory = turns.memory();
    private final ConversationStates states = turns.states(memory);

    @Test
    void isKeptWhileItLasts() {
        save(states, document("basket"));

        assertThat(load(states).values()).containsEntry("value", TextNode.valueOf("basket"));
        assertThat(load(states).question()).isPresent();
    }

    @Test
    void isForgottenWithIt() {
        save(states, document("basket"));
        turns.occupancy.tenure = 2;
        ConversationDocument found = load(states);

        assertThat(found.values()).isEmpty();
        assertThat(found.question()).isEmpty();
        assertThat(found.last()).isEmpty();
        assertThat(save(states, found.with(Map.of("value", TextNode.valueOf("new")), Optional.empty(), Optional.empty())))
                .isTrue();
        assertThat(load(states).values()).containsEntry("value", TextNode.valueOf("new"));
    }

    /** A store on a disk, say: tenures are counted anew in each process, and another replica may have had the partition meanwhile. */
    @Test
    void isForgottenWithItsProcess() {
        save(states, document("basket"));
        ConversationStates afterARestart = turns.states(memory);

        assertThat(load(afterARestart).values()).isEmpty();
        assertThat(save(afterARestart, load(afterARestart).with(Map.of("value", TextNode.valueOf("new")), Optional.empty(),
                Optional.empty()))).isTrue();
    }

    @Test
    void isKeptWhereAllReplicasSeeIt() {
        ConversationStates shared = turns.states(new Shared(memory));
        save(shared, document("basket"));
        turns.occupancy.tenure = 2;

        assertThat(load(shared).values()).containsEntry("value", TextNode.valueOf("basket"));
    }

    @Test
    void aPartOfAStoreIsSharedAsThatIs() {
        assertThat(new ScopedStore(memory, "b").isShared()).isFalse();
        assertThat(new ScopedStore(new Shared(memory), "b").isShared()).isTrue();
    }

    private ConversationDocument document(String value) {
        OpenQuestion question = new OpenQuestion("order", 0, Turns.NOON, Turns.NOON.plusSeconds(60));
        LastTurn last = new LastTurn("m-1", new RecordPosition("callbacks", 0, 1, Turns.NOON), Optional.empty());
        return load(states).with(Map.of("value", TextNode.valueOf(value)), Optional.of(question), Optional.empty())
                .madeBy(last);
    }

    private ConversationDocument load(ConversationStates from) {
        return from.load(Turns.CONVERSATION, turns.occupancy).await().indefinitely();
    }

    private boolean save(ConversationStates to, ConversationDocument document) {
        return to.save(Turns.CONVERSATION, document, turns.occupancy).await().indefinitely();
    }

    private record Shared(ConversationStore store) implements ConversationStore {

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            return store.load(conversationId);
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                java.time.Duration timeToLive) {
            return store.save(conversationId, expectedVersion, state, timeToLive);
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            return store.delete(conversationId);
        }
    }

    @Test
    void theLastTurnIsPublishedAgainAsTheEndOfItsTurn() {
        ReplyRecord returned = new ReplyRecord(Turns.CONVERSATION, Optional.of("m-1"), Optional.of("m-1#0-3"), List.of(
                turns.outgoing.own("id-1", dev.custombot.Reply.text("A"), Optional.empty()).replies().get(0)));
        LastTurn last = new LastTurn("m-1#0-3", new RecordPosition("callbacks", 0, 1, Turns.NOON), Optional.of(returned));
        save(states, document("basket").madeBy(last));

        assertThat(load(states).last().orElseThrow().replies()).contains(returned);
    }
}
