package dev.custombot.runtime.bot.dev.reload;

import java.time.Duration;
import java.util.Optional;

import dev.custombot.runtime.store.MemoryConversationStore;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/**
 * A store in memory that outlives the application. Elsewhere what is kept in memory ends with the tenure of a partition, because another replica may
 * have it meanwhile; a live reload ends all of them, and dev mode has no other replica.
 */
final class ReloadStore implements ConversationStore {

    private final MemoryConversationStore memory;

    ReloadStore(MemoryConversationStore memory) {
        this.memory = memory;
    }

    @Override
    public Uni<Optional<StoredState>> load(String conversationId) {
        return memory.load(conversationId);
    }

    @Override
    public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state, Duration timeToLive) {
        return memory.save(conversationId, expectedVersion, state, timeToLive);
    }

    @Override
    public Uni<Void> delete(String conversationId) {
        return memory.delete(conversationId);
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
