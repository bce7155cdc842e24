package dev.custombot.runtime.config;

import java.time.Duration;

import io.smallrye.config.WithDefault;

/** How redelivered messages are recognised. */
public interface DeduplicationConfig {

    /** For how long the id of a handled message is remembered. */
    @WithDefault("1h")
    Duration window();

    /** How many ids are remembered at most; the oldest are forgotten first. */
    @WithDefault("100000")
    long maxEntries();

    /**
     * How many of a partition's latest records are read again when this process takes it over, to remember what was handled; 0
     * for none. Only records within the window count.
     */
    @WithDefault("10000")
    int rebuildRecords();
}
