package dev.custombot.runtime.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/** Keeps the state in this process: nothing to operate, and gone when the process ends. */
public final class MemoryConversationStore implements ConversationStore {

    private record Entry(StoredState state, Duration timeToLive) {}

    private final Cache<String, Entry> conversations;

    /**
     * @param maxConversations beyond which those that are used least are forgotten
     * @param steady never steps
     */
    public MemoryConversationStore(long maxConversations, Clock steady) {
        this.conversations = Caffeine.newBuilder().maximumSize(maxConversations)
                .expireAfter(Expiry.<String, Entry>writing((id, entry) -> entry.timeToLive()))
                .ticker(() -> nanos(steady.instant())).build();
    }

    @Override
    public Uni<Optional<StoredState>> load(String conversationId) {
        return Uni.createFrom().item(() -> Optional.ofNullable(conversations.getIfPresent(conversationId)).map(Entry::state));
    }

    @Override
    public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state, Duration timeToLive) {
        return Uni.createFrom().item(() -> {
            AtomicBoolean saved = new AtomicBoolean();
            conversations.asMap().compute(conversationId, (id, found) -> {
                boolean expected = Optional.ofNullable(found).map(entry -> entry.state().version()).equals(expectedVersion);
                saved.set(expected);
                return expected ? new Entry(state, timeToLive) : found;
            });
            return saved.get();
        });
    }

    @Override
    public Uni<Void> delete(String conversationId) {
        return Uni.createFrom().voidItem().invoke(() -> conversations.invalidate(conversationId));
    }

    @Override
    public boolean isShared() {
        return false;
    }

    /** What is kept now, those used most first. */
    public List<KeptState> kept() {
        return conversations.policy().eviction().orElseThrow().hottest(entries -> entries
                .map(entry -> new KeptState(entry.getKey(), entry.getValue().state(), entry.expiresAfter())).toList());
    }

    /** Keeps what another store has kept; where there is no room for all, what comes first has it. */
    public void keep(List<KeptState> earlier) {
        earlier.forEach(kept -> conversations.put(kept.conversationId(), new Entry(kept.state(), kept.timeToLive())));
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }
}
