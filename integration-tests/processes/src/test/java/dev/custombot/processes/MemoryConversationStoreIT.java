package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.store.MemoryConversationStore;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;

/** The store in memory keeps the contract, and its bounds. */
class MemoryConversationStoreIT extends ConversationStoreContract {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final ConversationStore store = new MemoryConversationStore(1_000, clock);

    @Override
    ConversationStore store() {
        return store;
    }

    @Override
    void runOut(Duration timeToLive) {
        now.updateAndGet(time -> time.plus(timeToLive).plusMillis(1));
    }

    @Test
    void noMoreConversationsThanAllowed() {
        ConversationStore small = new MemoryConversationStore(10, clock);
        for (int i = 0; i < 100; i++) {
            small.save("c-" + i, Optional.empty(), new StoredState("v", "{}"), Duration.ofHours(1)).await().indefinitely();
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(kept(small)).isLessThanOrEqualTo(10));
    }

    private static long kept(ConversationStore small) {
        return java.util.stream.IntStream.range(0, 100)
                .filter(i -> small.load("c-" + i).await().indefinitely().isPresent()).count();
    }
}
