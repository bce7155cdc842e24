package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.state.StateJson;
import dev.custombot.runtime.interleaving.Threads;

/** A handler changes the state while its turn ends: what was not refused is stored, and nothing else. */
@ExtendWith(FrayTestExtension.class)
class TurnStateTest {

    private static final StateJson JSON = new StateJson(new ObjectMapper());
    private static final OpenQuestion QUESTION = new OpenQuestion("order", 0, Instant.EPOCH, Instant.MAX);

    static {
        // Jackson keeps what it has found out about a class.
        JSON.write(1);
        JSON.write("a");
    }

    private final TurnState state = new TurnState(
            new ConversationDocument(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty()),
            JSON);
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Optional<ConversationDocument>> stored = new AtomicReference<>(Optional.empty());

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whatWasNotRefusedIsStored() {
        Threads.run(() -> set(Integer.class, 1), () -> set(String.class, "a"), this::end);

        assertThat(stored.get().map(document -> document.values().keySet()).orElse(Set.of()))
                .containsExactlyInAnyOrderElementsOf(accepted);
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void aQuestionIsOpenedOrKnownToBeTooLate() {
        Threads.run(() -> {
            if (state.accept(turn -> turn.question(Optional.of(QUESTION)))) {
                accepted.add("question");
            }
        }, this::end);

        assertThat(stored.get().isPresent()).isEqualTo(accepted.contains("question"));
    }

    private void set(Class<?> type, Object value) {
        try {
            state.set(type, value);
            accepted.add(type.getName());
        } catch (IllegalStateException tooLate) {
            // The handler knows.
        }
    }

    private void end() {
        state.close();
        stored.set(state.changed());
    }
}
