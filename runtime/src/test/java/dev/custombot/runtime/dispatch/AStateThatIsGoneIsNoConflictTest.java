package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/**
 * While a handler runs its conversation's state may be forgotten: its time is over, or the store has lost it. Nobody else has handled
 * anything then, and the handler does not run again.
 */
class AStateThatIsGoneIsNoConflictTest {

    private final Chat chat = new Chat();

    @BeforeEach
    void somethingIsStored() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.says("hello");
    }

    @Test
    void whoseTimeIsOver() {
        chat.bot = message -> {
            chat.passes(Duration.ofHours(2));
            return List.of(Reply.ask("Which item?", "order"));
        };

        assertThat(chat.says("1001")).isEqualTo("handled");

        assertThat(chat.handled).containsExactly("text hello", "answer text 1001");
        assertThat(chat.turns.replies.texts()).containsExactly("Which order?", "Which item?");
        assertThat(chat.state().question()).isPresent();
    }

    @Test
    void thatTheStoreHasLost() {
        chat.bot = message -> {
            chat.store.delete(Turns.CONVERSATION).await().indefinitely();
            return List.of(Reply.text("Thank you."));
        };

        assertThat(chat.says("1001")).isEqualTo("handled");

        assertThat(chat.handled).containsExactly("text hello", "answer text 1001");
    }

    /** The document is saved again over nothing: not by a process that has lost the conversation while the store answered. */
    @Test
    void isNotWrittenForAnotherProcess() {
        Refusing store = new Refusing(Optional.empty());
        ConversationStates states = chat.turns.states(store);

        assertThatThrownBy(() -> states.save(Turns.CONVERSATION, document(), chat.turns.occupancy).await().indefinitely())
                .isSameAs(Tenure.ENDED);

        assertThat(store.saved).containsExactly(Optional.of("1"));
    }

    @Test
    void isAConflictIfSomebodyHasStoredAnother() {
        Refusing store = new Refusing(Optional.of(new StoredState("2", "{}")));
        ConversationStates states = chat.turns.states(store);

        assertThat(states.save(Turns.CONVERSATION, document(), chat.turns.occupancy).await().indefinitely()).isFalse();

        assertThat(store.saved).containsExactly(Optional.of("1"));
    }

    private static ConversationDocument document() {
        return new ConversationDocument(Optional.of("1"), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** Takes nothing over the version; the process stands still while it is asked why. */
    private final class Refusing implements ConversationStore {

        private final List<Optional<String>> saved = new ArrayList<>();
        private final Optional<StoredState> found;

        Refusing(Optional<StoredState> found) {
            this.found = found;
        }

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            chat.turns.occupancy.left = true;
            return Uni.createFrom().item(found);
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            saved.add(expectedVersion);
            return Uni.createFrom().item(false);
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            return Uni.createFrom().voidItem();
        }
    }
}
