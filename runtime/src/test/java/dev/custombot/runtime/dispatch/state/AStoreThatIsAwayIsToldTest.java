package dev.custombot.runtime.dispatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/** While the store does not answer messages wait: the log says whose, for a store may fail for one conversation only. */
class AStoreThatIsAwayIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final Turns turns = new Turns();
    private int failures = 2;

    @Test
    void withTheConversationThatWaits() {
        assertThat(turns.states(new Away()).load(Turns.CONVERSATION, turns.occupancy).await().atMost(Duration.ofSeconds(30)))
                .isSameAs(ConversationDocument.EMPTY);

        String line = "[test] CBOT00206: The store of the conversations' state does not answer "
                + "(java.lang.IllegalStateException); trying again, the messages of conversation " + Turns.CONVERSATION
                + " wait";
        assertThat(logged.lines("CBOT")).containsExactly(line, line);
        assertThat(logged.levels("CBOT00206")).containsOnly("WARN");
    }

    /** Comes back. */
    private final class Away implements ConversationStore {

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            return failures-- > 0
                    ? Uni.createFrom().failure(new IllegalStateException("Canary"))
                    : Uni.createFrom().item(Optional.empty());
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            throw new UnsupportedOperationException("Nothing is stored");
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            throw new UnsupportedOperationException("Nothing is forgotten");
        }
    }
}
