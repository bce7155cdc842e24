package dev.custombot.runtime.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.SentIds;
import dev.custombot.runtime.store.MemoryConversationStore;

/** What was sent is found again by the bot's own id, for as long as the state is kept. */
class StoredSentIdsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SentIds ids = new StoredSentIds(new MemoryConversationStore(100, clock), Duration.ofHours(1), new Random(7));

    @Test
    void whatWasKeptIsFound() {
        ids.keep("m-1", "message/a").await().indefinitely();

        assertThat(ids.find("m-1").await().indefinitely()).contains("message/a");
        assertThat(ids.find("m-2").await().indefinitely()).isEmpty();
    }

    @Test
    void theLatestCounts() {
        ids.keep("m-1", "message/a").await().indefinitely();
        ids.keep("m-1", "message/b").await().indefinitely();

        assertThat(ids.find("m-1").await().indefinitely()).contains("message/b");
    }

    /** An application gives its own ids. */
    @Test
    void whatWasTakenInOneConversationWasNotInAnother() {
        ids.taken("vis-1", "campaign").await().indefinitely();

        assertThat(isTaken("vis-1", "campaign")).isTrue();
        assertThat(isTaken("vis-2", "campaign")).isFalse();
        assertThat(isTaken("vis-1:campaign", "")).isFalse();
        assertThat(ids.find("campaign").await().indefinitely()).isEmpty();
    }

    @Test
    void whatCanBeChangedNeedNotBeTaken() {
        ids.keep("m-1", "message/a").await().indefinitely();

        assertThat(isTaken("vis-1", "m-1")).isFalse();
    }

    @Test
    void inTheEndItIsForgotten() {
        ids.keep("m-1", "message/a").await().indefinitely();
        ids.taken("vis-1", "m-1").await().indefinitely();
        now.updateAndGet(time -> time.plus(Duration.ofHours(2)));

        assertThat(ids.find("m-1").await().indefinitely()).isEmpty();
        assertThat(isTaken("vis-1", "m-1")).isFalse();
    }

    private boolean isTaken(String conversationId, String messageId) {
        return ids.isTaken(conversationId, messageId).await().indefinitely();
    }
}
