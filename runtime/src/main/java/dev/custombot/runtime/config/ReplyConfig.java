package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.smallrye.config.WithDefault;

/** How replies are sent. */
public interface ReplyConfig {

    /** How many requests may be on their way to the hub at the same time; each takes up to 10 replies. */
    @WithDefault("8")
    int maxConcurrency();

    /**
     * The hub's rate plan for the bot, by its published name. All replicas together keep to it: one of them sends, the others stand by.
     * With {@code unlimited}, which is the default in dev mode and tests, all replicas send.
     */
    @ConfigDocDefault("the default plan of the kind of hub, see How replies are sent")
    Optional<String> plan();

    /** How many requests per second are allowed in the long run, instead of the plan's number. */
    OptionalDouble rate();

    /**
     * How many requests may be made at once, beside {@code rate}. With 1, which it is unless given, each request waits for the answer
     * to the one before.
     */
    OptionalInt burst();

    /**
     * How many requests per month are allowed, instead of the plan's number. Only shown in the metrics. Bots of one client application
     * divide its quota: each needs its part.
     */
    OptionalLong monthlyQuota();

    /** The pause before the first repetition of a request that failed in passing; it doubles, with full jitter. */
    @WithDefault("500ms")
    Duration initialBackOff();

    /** The longest pause between repetitions. */
    @WithDefault("30s")
    Duration maxBackOff();

    /** For how long at most the bot sends nothing because the hub asks it to ({@code Retry-After}). */
    @WithDefault("5m")
    Duration maxRetryAfter();

    /**
     * How long to wait before another try when the hub denies the client application (403-197), or something on the way to the
     * hub objects to a reply.
     */
    @WithDefault("1m")
    Duration parkedRetry();

    /**
     * How long a reply is tried that fails again and again while the hub takes others; then it goes to the dead letters, and the bot is
     * told. Time in which the hub takes nothing from anybody does not count.
     */
    @WithDefault("1h")
    Duration giveUpAfter();

    /** When to leave alone a hub that does not answer as it should. */
    CircuitBreakerConfig circuitBreaker();

    /**
     * What to do with a reply of which it is not known whether the hub has it, because the answer was lost. A hub that recognises
     * repetitions is always asked again, but for a message that opens a conversation.
     */
    @WithDefault("repeat")
    WhenUnknown whenUnknown();

    /** What to do with a reply of which it is not known whether the hub has it. */
    enum WhenUnknown {

        /** Send it again, a few times: the customer may read it as often. */
        REPEAT,
        /** Put it aside: the customer may never read it. */
        GIVE_UP
    }
}
