package dev.custombot.runtime.config;

import java.time.Duration;

import io.smallrye.config.WithDefault;

/** How redelivered messages are recognised. */
public interface DeduplicationConfig {

    /** For how long the id of a handled message is remembered. */
    @WithDefault("1h")
    Duration window();

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
}
