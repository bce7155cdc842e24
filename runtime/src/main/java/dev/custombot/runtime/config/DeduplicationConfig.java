package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.smallrye.config.WithDefault;

/** How redelivered messages are recognised. */
public interface DeduplicationConfig {

    /**
     * Who remembers: each process for itself, which takes what it lacks from the topic, or besides that a Redis that all replicas
     * ask, for windows of days.
     */
    @WithDefault("memory")
    StateConfig.Store store();

    /** For how long the id of a handled message is remembered; with a shared store each process has the last hour of it at most. */
    @ConfigDocDefault("1h, or for as long as a hub of the kind may deliver again")
    Optional<Duration> window();

    /**
     * How many ids are remembered at most, about 36 bytes each; every partition has an equal share, and forgets its oldest first. When that
     * is less than the window holds, a warning and a metric say so.
     */
    @WithDefault("1000000")
    int maxEntries();

    /**
     * How many of a partition's latest records are read again when this process takes it over, to remember what was handled; 0
     * for none. From the newest backwards, until they are older than the window or 10 seconds are over.
     */
    @WithDefault("100000")
    int rebuildRecords();

    /** What the keys in Redis start with; a hash of 22 characters follows. */
    @ConfigDocDefault("custom-bot:<application>:handled:, of a named bot custom-bot:<application>:<name>:handled:")
    Optional<String> keyPrefix();
}
