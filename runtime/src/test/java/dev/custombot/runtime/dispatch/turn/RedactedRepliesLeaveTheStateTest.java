package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.turn.MessageTurns.Choice;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StateRefusedException;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/** What a handler returned is kept with the state until it is published; what is to be redacted of it is kept no longer. */
class RedactedRepliesLeaveTheStateTest {

    private static final String SECRET = "Your code is 4111";

    private final Turns turns = new Turns();
    private final ConversationStore memory = turns.memory();

    @Test
    void onceTheyArePublished() {
        turns.replies.onSend(() -> assertThat(stored()).contains(SECRET));

        run(memory, Reply.text(SECRET).redacted());

        assertThat(turns.replies.texts()).containsExactly(SECRET);
        assertThat(stored()).doesNotContain(SECRET).contains("m-1", "basket");
    }

    @Test
    void othersStayUntilTheNextTurn() {
        run(memory, Reply.text("Hello"));

        assertThat(stored()).contains("Hello", "basket");
    }

    @Test
    void whatCameInBetweenStays() {
        ConversationStore overtaken = new Changed(memory,
                state -> new StoredState("1/other", state.json().replace("m-1", "m-2")));

        run(overtaken, Reply.text(SECRET).redacted());

        assertThat(stored()).contains("m-2");
    }

    @Test
    void aStoreThatRefusesDoesNotFailWhatIsDone() {
        ConversationStore refusing = new Refusing(memory);

        run(refusing, Reply.text(SECRET).redacted());

        assertThat(turns.replies.texts()).containsExactly(SECRET);
    }

    private void run(ConversationStore store, Reply reply) {
        ConversationStates states = turns.states(store);
        MessageTurns messageTurns = new MessageTurns((called, turn) -> Uni.createFrom().voidItem().invoke(() -> {
            turn.state().set(String.class, "basket");
            turn.replies().hold(List.of(reply));
        }), states, turns.dialogues, turns.outgoing, turns.json, turns.outbox, turns.counts);
        messageTurns.run(turns.inbound(Turns.text("m-1", Turns.NOON, "hello")),
                Choice.of(Turns.handler(HandlerRole.MESSAGE, "x"), Beginning.NONE),
                states.load(Turns.CONVERSATION, turns.occupancy).await().indefinitely(), Optional.empty(), Lasting.NOTHING)
                .await()
                .indefinitely();
    }

    private String stored() {
        return memory.load(Turns.CONVERSATION).await().indefinitely().map(StoredState::json).orElse("");
    }

    /** Another replica stores something behind the first save. */
    private record Changed(ConversationStore store, UnaryOperator<StoredState> change) implements ConversationStore {

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            return store.load(conversationId);
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            return store.save(conversationId, expectedVersion, state, timeToLive).call(
                    saved -> store.save(conversationId, Optional.of(state.version()), change.apply(state), timeToLive));
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            return store.delete(conversationId);
        }
    }

    /** Takes the first save only. */
    private record Refusing(ConversationStore store) implements ConversationStore {

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            return store.load(conversationId);
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            return expectedVersion.isEmpty()
                    ? store.save(conversationId, expectedVersion, state, timeToLive)
                    : Uni.createFrom().failure(new StateRefusedException("no more"));
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            return store.delete(conversationId);
        }
    }
}
