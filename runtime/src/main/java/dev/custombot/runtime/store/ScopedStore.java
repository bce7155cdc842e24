package dev.custombot.runtime.store;

import java.time.Duration;
import java.util.Optional;

import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/** A bot's part of a store that several bots share: two bots in one conversation have a state each. */
public final class ScopedStore implements ConversationStore {

    private final ConversationStore shared;
    private final String prefix;

    /** @param scope what tells the parts apart */
    public ScopedStore(ConversationStore shared, String scope) {
        this.shared = shared;
        this.prefix = scope + ":";
    }

    @Override
    public Uni<Optional<StoredState>> load(String conversationId) {
        return shared.load(prefix + conversationId);
    }

    @Override
    public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state, Duration timeToLive) {
        return shared.save(prefix + conversationId, expectedVersion, state, timeToLive);
    }

    @Override
    public Uni<Void> delete(String conversationId) {
        return shared.delete(prefix + conversationId);
    }

    @Override
    public boolean isShared() {
        return shared.isShared();
    }
}
