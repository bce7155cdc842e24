package dev.custombot.runtime.store;

import java.util.Optional;

import dev.custombot.runtime.config.StateConfig;
import dev.custombot.state.ConversationStore;

/** Makes one of the built-in stores; a bean, so that a store whose extension is missing is no bean and never loaded. */
public interface StoreFactory {

    StateConfig.Store kind();

    /**
     * @param part whose store it is, and for what: no two of an application have the same
     * @param maxConversations how many are kept in memory
     * @param keyPrefix what the keys in a shared store start with
     */
    ConversationStore create(String part, long maxConversations, String keyPrefix);

    /**
     * Where the ids of handled messages are shared; empty when each process remembers its own.
     *
     * @param keyPrefix what the keys start with
     */
    default Optional<HandledIdStore> handledIds(String keyPrefix) {
        return Optional.empty();
    }
}
