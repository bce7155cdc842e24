package dev.custombot.runtime.store;

import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.BotClock;
import dev.custombot.runtime.config.StateConfig;
import dev.custombot.runtime.time.PatientClock;
import dev.custombot.state.ConversationStore;

/** Makes the store in memory. */
@Singleton
public class MemoryStoreFactory implements StoreFactory {

    private final Clock steady;

    @Inject
    MemoryStoreFactory(@BotClock Clock clock) {
        this.steady = PatientClock.steadyOf(clock);
    }

    @Override
    public StateConfig.Store kind() {
        return StateConfig.Store.MEMORY;
    }

    @Override
    public ConversationStore create(String part, long maxConversations, String keyPrefix) {
        return new MemoryConversationStore(maxConversations, steady);
    }
}
