package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.smallrye.config.WithDefault;

/** How replies are sent. */
public interface ReplyConfig {

    /** How many requests may be on their way to the hub at the same time; each takes up to 10 replies. */
    @WithDefault("8")
    int maxConcurrency();

    /**
     * The hub's rate plan for the bot. All replicas together keep to it: one of them sends, the others stand by. With
     * {@code unlimited}, which is the default in dev mode and tests, all replicas send.
     */
    @WithDefault("enterprise")
    Plan plan();

    /** How many requests per second are allowed in the long run, instead of the plan's number. */
    OptionalDouble rate();

    /**
     * How many requests may be made at once, beside {@code rate}. With 1, which it is unless given, each request waits for the answer
     * to the one before.
     */
    OptionalInt burst();

    /** How many requests per month are allowed, instead of the plan's number. Only shown in the metrics. */
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
     * hub objects.
     */
    @WithDefault("1m")
    Duration parkedRetry();

    /**
     * What an error of the hub means for a reply, where it is to be other than published. By the hub's code ({@code 400-240}) or
     * by status ({@code 404}).
     */
    @ConfigDocMapKey("code")
    Map<String, Outcome> outcomes();

    /** When to leave alone a hub that does not answer as it should. */
    CircuitBreakerConfig circuitBreaker();

    /** The hub's published rate plans. */
    enum Plan {
        /** 0.16 requests per second, 1 at once, 1 000 per month. */
        DEVELOPER,
        /** 1 request per second, 3 at once, 100 000 per month. */
        BASIC,
        /** 5 requests per second, 15 at once, 500 000 per month. */
        ENTERPRISE,
        /** No limits. */
        UNLIMITED
    }

    /** What an error of the hub means for a reply. */
    enum Outcome {
        /** It passes: send the reply again, with growing pauses. */
        RETRY,
        /** The reply goes to the dead letters, and the bot is told. */
        DROP,
        /** The hub has the reply already: it counts as sent. */
        DUPLICATE,
        /** The client lacks a right: alert, keep the reply, and try again rarely. */
        PARK,
        /** As drop, and so do all replies that wait for the same conversation, without being tried. */
        END_CONVERSATION
    }
}
