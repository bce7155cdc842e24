package dev.custombot.runtime.bot.dev.reload;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.BotClock;
import dev.custombot.runtime.config.StateConfig;
import dev.custombot.runtime.store.MemoryConversationStore;
import dev.custombot.runtime.store.StoreFactory;
import dev.custombot.runtime.time.PatientClock;
import dev.custombot.state.ConversationStore;
import io.quarkus.runtime.StartupEvent;

/** Makes the stores in memory of dev mode: what they keep when their application ends, those of the next one keep from their beginning. */
@Singleton
public class ReloadStoreFactory implements StoreFactory {

    private final Clock steady;
    private final Map<String, MemoryConversationStore> made = new ConcurrentHashMap<>();
    private volatile boolean hasStarted;

    @Inject
    ReloadStoreFactory(@BotClock Clock clock) {
        this.steady = PatientClock.steadyOf(clock);
    }

    @Override
    public StateConfig.Store kind() {
        return StateConfig.Store.MEMORY;
    }

    @Override
    public ConversationStore create(String part, long maxConversations, String keyPrefix) {
        MemoryConversationStore store = new MemoryConversationStore(maxConversations, steady);
        store.keep(HandedStates.of(part));
        made.put(part, store);
        return new ReloadStore(store);
    }

    void started(@Observes StartupEvent event) {
        hasStarted = true;
    }

    /** All that is kept, and nothing else: where an application has kept its state elsewhere, what was in memory before is old. */
    @PreDestroy
    void handOn() {
        if (hasStarted) {
            HandedStates.set(made);
        } else {
            // It could not start, perhaps before the stores of all bots were made.
            HandedStates.add(made);
        }
    }
}
