package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;

/** What every store of conversations' state does. */
abstract class ConversationStoreContract {

    private static final Duration LONG = Duration.ofHours(1);

    private final String conversation = UUID.randomUUID().toString();

    abstract ConversationStore store();

    /** Lets the time of what is stored for this long run out. */
    abstract void runOut(Duration timeToLive);

    @Test
    void whatWasSavedIsLoaded() {
        StoredState state = state("{\"text\":\"été\\n\\\"quoted\\\"\"}");
        assertThat(load()).isEmpty();
        assertThat(save(Optional.empty(), state, LONG)).isTrue();
        assertThat(load()).contains(state);
    }

    @Test
    void aSecondFirstSaveChangesNothing() {
        StoredState first = state("1");
        assertThat(save(Optional.empty(), first, LONG)).isTrue();
        assertThat(save(Optional.empty(), state("2"), LONG)).isFalse();
        assertThat(load()).contains(first);
    }

    @Test
    void aSaveOverAnotherVersionChangesNothing() {
        StoredState first = state("1");
        StoredState second = state("2");
        save(Optional.empty(), first, LONG);
        assertThat(save(Optional.of(first.version()), second, LONG)).isTrue();
        assertThat(save(Optional.of(first.version()), state("3"), LONG)).isFalse();
        assertThat(load()).contains(second);
    }

    @Test
    void aSaveOverWhatIsGoneChangesNothing() {
        assertThat(save(Optional.of("gone"), state("1"), LONG)).isFalse();
        assertThat(load()).isEmpty();
    }

    @Test
    void deleteForgetsWhateverTheVersion() {
        save(Optional.empty(), state("1"), LONG);
        store().delete(conversation).await().indefinitely();
        store().delete(conversation).await().indefinitely();
        assertThat(load()).isEmpty();
        assertThat(save(Optional.empty(), state("2"), LONG)).isTrue();
    }

    @Test
    void theTimeToLiveCountsFromTheLastSave() {
        StoredState first = state("1");
        boolean saved = false;
        // Where the machine stands still the first is gone by then, and comes again.
        for (int again = 0; again < 10 && !saved; again++) {
            save(Optional.empty(), first, Duration.ofSeconds(3));
            saved = save(Optional.of(first.version()), state("2"), LONG);
        }
        assertThat(saved).isTrue();
        runOut(Duration.ofSeconds(3));
        StoredState last = load().orElseThrow();
        assertThat(save(Optional.of(last.version()), state("3"), Duration.ofMillis(300))).isTrue();
        runOut(Duration.ofMillis(300));
        assertThat(load()).isEmpty();
    }

    @Test
    void parallelSaversLoseNoUpdate() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Void>> increments = IntStream.range(0, 100).<Callable<Void>>mapToObj(i -> this::increment).toList();
            for (var done : threads.invokeAll(increments)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(load().orElseThrow().json()).isEqualTo("100");
    }

    private Void increment() {
        boolean saved = false;
        while (!saved) {
            Optional<StoredState> found = load();
            int value = found.map(state -> Integer.parseInt(state.json())).orElse(0);
            saved = save(found.map(StoredState::version), state(Integer.toString(value + 1)), LONG);
        }
        return null;
    }

    private Optional<StoredState> load() {
        return store().load(conversation).await().indefinitely();
    }

    private boolean save(Optional<String> expected, StoredState state, Duration timeToLive) {
        return store().save(conversation, expected, state, timeToLive).await().indefinitely();
    }

    private static StoredState state(String json) {
        return new StoredState(UUID.randomUUID().toString(), json);
    }
}
