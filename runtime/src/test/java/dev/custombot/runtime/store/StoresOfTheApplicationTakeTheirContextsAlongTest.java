package dev.custombot.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.OwnWork;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.smallrye.context.SmallRyeThreadContext;
import io.smallrye.mutiny.Uni;

/** The stages take no contexts along; a store of the application is called by them, and takes its own along as anywhere else. */
class StoresOfTheApplicationTakeTheirContextsAlongTest {

    private final List<Optional<SmallRyeThreadContext>> seen = new ArrayList<>();
    private final ConversationStore store = new ApplicationStore(new OwnStore());

    @Test
    void wheneverTheStagesCallIt() {
        OwnWork.run(() -> {
            store.load("c-1").subscribe().with(this::sees);
            store.save("c-1", Optional.empty(), new StoredState("1", "{}"), Duration.ofDays(1)).subscribe().with(this::sees);
            store.delete("c-1").subscribe().with(this::sees);
        });

        // Of each call: when it is put together, when it begins, and what follows it in the stage.
        assertThat(seen).hasSize(9);
        for (int call = 0; call < seen.size(); call += 3) {
            assertThat(seen.subList(call, call + 2)).as("in the store").containsOnly(Optional.empty());
        }
    }

    private void sees(Object anything) {
        seen.add(Optional.ofNullable(SmallRyeThreadContext.getCurrentThreadContext()));
    }

    private final class OwnStore implements ConversationStore {

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            return answering(Optional.empty());
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            return answering(true);
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            return answering(null);
        }

        private <T> Uni<T> answering(T answer) {
            sees(answer);
            return Uni.createFrom().item(() -> {
                sees(answer);
                return answer;
            });
        }
    }
}
