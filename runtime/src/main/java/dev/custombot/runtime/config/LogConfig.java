package dev.custombot.runtime.config;

import io.smallrye.config.WithDefault;

/** What log lines and handlers' spans say of their message. */
public interface LogConfig {

    /** How a conversation is named there. */
    enum ConversationName {
        /** By its id at the hub. */
        PLAIN,
        /** By a digest of its id: lines of one conversation are found together, and the conversation at the hub is not. */
        HASHED,
        /** Not at all. */
        NONE
    }

    /** How the conversation is named in the log context (MDC), in lines about it, and in the spans of handlers. */
    @WithDefault("plain")
    ConversationName conversation();
}
