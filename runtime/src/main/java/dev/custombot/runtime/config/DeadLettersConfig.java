package dev.custombot.runtime.config;

import java.time.Duration;

import io.smallrye.config.WithDefault;

/** How dead letters are looked at and replayed. */
public interface DeadLettersConfig {

    /**
     * How many records of the topic a request looks at, the newest ones; also how many callbacks it looks through for the end
     * of conversations. Older dead letters are found by their id.
     */
    @WithDefault("10000")
    int maxScan();

    /** How long a request may take, from when it is made: one whose time is over before its turn comes does nothing. */
    @WithDefault("30s")
    Duration requestTimeout();
}
