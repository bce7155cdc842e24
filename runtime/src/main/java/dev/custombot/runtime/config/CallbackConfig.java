package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;

/** How the hub's callbacks are received. */
public interface CallbackConfig {

    /**
     * The path of the callback, below {@code quarkus.http.root-path}. Several bots of one client application may have the same: then the
     * participant that the hub names decides, and how callbacks are received is what the first of them says.
     */
    @ConfigDocDefault("/callback, of a named bot /callback/ and its name")
    Optional<String> path();

    /**
     * How long a callback may wait for Kafka to confirm its messages; then it is answered with 503. The hub allows 5
     * seconds for the whole exchange, so this must be at most 4.5. The time-outs of the Kafka producer are derived from it.
     */
    @WithDefault("4s")
    Duration ackTimeout();

    /** The largest body that is accepted; a larger one is answered with 413. */
    @WithDefault("4M")
    MemorySize maxBodySize();

    /**
     * How many callbacks may wait for their answer, or after it for Kafka, at the same time; more are answered with 503 at once.
     */
    @WithDefault("256")
    int maxInFlight();

    /** How many bytes the bodies of all these may have together; more is answered with 503 at once. */
    @WithDefault("32M")
    MemorySize maxInFlightBytes();

    /** Who may call. */
    AuthenticationConfig authentication();
}
