package dev.custombot.runtime.dispatch.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StateRefusedException;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/** A store that cannot be reached is asked again without a place in the lanes; one that refuses for good is not asked again. */
class TroubledStoreTest {

    private static final ConversationDocument DOCUMENT = new ConversationDocument(Optional.empty(), Map.of(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    private final Turns turns = new Turns();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void waitsWithoutAPlace() {
        ConversationStates states = turns.states(failing(2, new IllegalStateException("away")));

        assertThat(states.save(Turns.CONVERSATION, DOCUMENT, turns.occupancy).await().indefinitely()).isTrue();
        assertThat(turns.occupancy.pauses).isEqualTo(2);
    }

    @Test
    void asksOnceWhatIsRefusedForGood() {
        ConversationStates states = turns.states(failing(9, new StateRefusedException("larger than 1 MB")));

        assertThatThrownBy(() -> states.save(Turns.CONVERSATION, DOCUMENT, turns.occupancy).await().indefinitely())
                .isInstanceOf(StateRefusedException.class);
        assertThat(calls).hasValue(1);
    }

    /** An operator has decided what becomes of the message; it would else hold its conversation up for as long as the store fails for it. */
    @Test
    void isNotWaitedForWhenAnOperatorSaysWhatBecomesOfTheMessage() {
        ConversationStates states = turns.states(failing(9, new IllegalStateException("never for this one")));
        turns.occupancy.order = Optional.of(HeadOrder.DEAD_LETTER);

        assertThatThrownBy(() -> states.save(Turns.CONVERSATION, DOCUMENT, turns.occupancy).await().indefinitely())
                .isSameAs(HeldBack.INSTANCE);
        assertThat(calls).hasValue(1);
    }

    @Test
    void storesNothingForAnotherProcess() {
        ConversationStates states = turns.states(failing(9, new IllegalStateException("away")));
        turns.occupancy.left = true;

        assertThatThrownBy(() -> states.save(Turns.CONVERSATION, DOCUMENT, turns.occupancy).await().indefinitely())
                .isSameAs(Tenure.ENDED);
        assertThat(calls).hasValue(0);
    }

    private Failing failing(int times, RuntimeException failure) {
        return new Failing(times, failure);
    }

    private class Failing implements ConversationStore {

        private final int times;
        private final RuntimeException failure;

        Failing(int times, RuntimeException failure) {
            this.times = times;
            this.failure = failure;
        }

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            return Uni.createFrom().item(Optional.empty());
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            return calls.incrementAndGet() <= times
                    ? Uni.createFrom().failure(failure)
                    : Uni.createFrom().item(true);
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            return Uni.createFrom().voidItem();
        }
    }
}
