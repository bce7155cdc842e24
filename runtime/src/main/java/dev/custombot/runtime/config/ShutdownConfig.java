package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.smallrye.config.WithDefault;

/** What happens when the application ends, or gives work to another replica. */
public interface ShutdownConfig {

    /**
     * How long running handlers, and then requests on their way to the hub, may go on, both together. What waits is left to the next
     * process.
     */
    @WithDefault("10s")
    Duration timeout();

    /**
     * For how long the application is not ready any more, and still receives, when it begins to end: as long as a cluster needs to send
     * callbacks elsewhere. Nothing in dev mode and tests.
     */
    @ConfigDocDefault("2s")
    Optional<Duration> delay();
}
