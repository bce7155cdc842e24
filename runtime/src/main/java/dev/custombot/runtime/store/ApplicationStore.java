package dev.custombot.runtime.store;

import java.time.Duration;
import java.util.Optional;

import dev.custombot.runtime.OwnWork;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/** The application's own store, called as the application's code: with the contexts that it makes for itself. */
public final class ApplicationStore implements ConversationStore {

    private final ConversationStore own;

    public ApplicationStore(ConversationStore own) {
        this.own = own;
    }

    @Override
    public Uni<Optional<StoredState>> load(String conversationId) {
        return OwnWork.ofApplication(() -> own.load(conversationId));
    }

    @Override
    public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state, Duration timeToLive) {
        return OwnWork.ofApplication(() -> own.save(conversationId, expectedVersion, state, timeToLive));
    }

    @Override
    public Uni<Void> delete(String conversationId) {
        return OwnWork.ofApplication(() -> own.delete(conversationId));
    }

    @Override
    public boolean isShared() {
        return own.isShared();
    }
}
