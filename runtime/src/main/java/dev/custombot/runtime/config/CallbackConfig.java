package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

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

    /**
     * Whether a replica is not ready while it has no Kafka, or one of its topics is missing. When not, it stays ready, and answers callbacks
     * with 503 and {@code Retry-After} itself.
     */
    @WithDefault("true")
    boolean readinessNeedsKafka();

    /** The largest body that is accepted; a larger one is answered with 413. */
    @WithDefault("4M")
    MemorySize maxBodySize();

    /**
     * The most bytes of what is common to all messages of a callback, because it is stored with each of them; more is answered with 413.
     */
    @WithDefault("64K")
    MemorySize maxMetadataSize();

    /** The most messages of a callback; more are answered with 400. The hub sends at most 200. */
    @WithDefault("200")
    int maxMessages();

    /** How deep objects and arrays of a body may stand in one another; deeper is answered with 400. At most 500. */
    @WithDefault("100")
    int maxNesting();

    /**
     * The most characters of a string of a body; a longer one is answered with 400. At most 20 million. Where the hub
     * does not deliver again what was refused a string may be as long as {@code max-body-size} lets it be.
     */
    @WithDefault("1000000")
    int maxStringLength();

    /** The most characters of a number of a body; a longer one is answered with 400. At most 1000. */
    @WithDefault("1000")
    int maxNumberLength();

    /**
     * The most bytes of the names and values of a request's headers; more is answered with 431. What is beyond
     * {@code quarkus.http.limits.max-header-size} never gets here.
     */
    @WithDefault("16K")
    MemorySize maxHeaderSize();

    /**
     * Set, gzip bodies are accepted, and may become so many times as large when they are inflated, and no larger than
     * {@code max-body-size}; more is answered with 413. Unset, a compressed body is answered with 415.
     */
    OptionalInt maxGzipRatio();

    /**
     * How many callbacks may wait for their answer, or after it for Kafka, at the same time; more are answered with 503 at once.
     */
    @WithDefault("256")
    int maxInFlight();

    /**
     * How many bytes the bodies of all these may have together, where what is common to messages counts with each; more is answered with 503
     * at once. At least {@code max-body-size}, and {@code max-metadata-size} for each of {@code max-messages}.
     */
    @WithDefault("32M")
    MemorySize maxInFlightBytes();

    /** Who may call. */
    AuthenticationConfig authentication();
}
