package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.smallrye.config.WithDefault;

/** How the state of conversations is kept. */
public interface StateConfig {

    /** Where the state is kept; an application that has a ConversationStore bean of its own uses that one instead. */
    @WithDefault("memory")
    Store store();

    /** For how long the state is kept after the last message that changed it. */
    @WithDefault("24h")
    Duration timeToLive();

    /** How many conversations are kept in memory; those that are used least are forgotten first. */
    @WithDefault("100000")
    long maxConversations();

    /** What the keys in Redis start with; the conversation's id follows. */
    @ConfigDocDefault("custom-bot:<application>:conversation:, of a named bot custom-bot:<application>:<name>:conversation:")
    Optional<String> keyPrefix();

    /** The built-in stores. */
    enum Store {
        /** In this process: gone when it ends, and not seen by other replicas. Live reloads of dev mode leave it. */
        MEMORY,
        /** In Redis; needs the extension quarkus-redis-client and {@code quarkus.redis.hosts}. */
        REDIS
    }
}
