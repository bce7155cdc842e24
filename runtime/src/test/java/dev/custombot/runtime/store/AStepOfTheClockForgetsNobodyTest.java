package dev.custombot.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.time.PatientClock;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;

/** How long a conversation is kept in memory is a duration: the machine's clock may be set as it likes. */
class AStepOfTheClockForgetsNobodyTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
    private final Clock steady = Clock.fixed(NOON, ZoneOffset.UTC);
    private final ConversationStore store = new MemoryStoreFactory(
            new PatientClock(wall::get, steady, Duration.ZERO, step -> {})).create("bot", 10, "");

    @Test
    void aConversationIsKeptForItsTime() {
        store.save("c-1", Optional.empty(), new StoredState("1", "{}"), Duration.ofHours(1)).await().indefinitely();

        wall.set(NOON.plus(Duration.ofDays(1)));
        load();
        assertThat(load()).isPresent();
    }

    private Optional<StoredState> load() {
        return store.load("c-1").await().indefinitely();
    }
}
