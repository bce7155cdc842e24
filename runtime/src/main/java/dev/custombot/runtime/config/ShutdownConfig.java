package dev.custombot.runtime.config;

import java.time.Duration;

import io.smallrye.config.WithDefault;

/** What happens when the application ends, or gives work to another replica. */
public interface ShutdownConfig {

    /**
     * How long running handlers, and then requests on their way to the hub, may go on, both together. What waits is left to the next
     * process.
     */
    @WithDefault("10s")
    Duration timeout();
}
