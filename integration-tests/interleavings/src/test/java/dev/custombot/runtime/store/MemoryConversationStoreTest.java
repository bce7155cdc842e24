package dev.custombot.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.state.StoredState;

/** Two write a conversation's state that both have read: one of them must read again. */
@ExtendWith(FrayTestExtension.class)
class MemoryConversationStoreTest {

    private final MemoryConversationStore store = new MemoryConversationStore(100, new SetClock(Instant.EPOCH));
    private final AtomicInteger saved = new AtomicInteger();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void oneOfTwo() {
        Threads.run(() -> save("one"), () -> save("other"));

        assertThat(saved).as("states that were saved").hasValue(1);
    }

    private void save(String version) {
        if (store.save("conversation", Optional.empty(), new StoredState(version, "{}"), Duration.ofHours(1)).await()
                .indefinitely()) {
            saved.incrementAndGet();
        }
    }
}
