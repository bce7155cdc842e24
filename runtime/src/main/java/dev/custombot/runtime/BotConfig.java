package dev.custombot.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;

/** The configuration of one bot. */
public interface BotConfig {

    /**
     * The bot's name as a participant at the hub, sent with every reply. The application's name unless given.
     */
    @WithDefault("${quarkus.application.name:custom-bot}")
    String participantName();

    /** How the hub's callbacks are received. */
    CallbackConfig callback();

    /** How messages are handed to the handlers. */
    DispatchConfig dispatch();

    /** Questions of the bot and their answers. */
    DialogueConfig dialogue();

    /** How the state of conversations is kept. */
    StateConfig state();

    /** How redelivered messages are recognised. */
    DeduplicationConfig deduplication();

    /** How replies are sent. */
    ReplyConfig reply();

    /** The hub that replies go to. */
    HubConfig hub();

    /** What happens when the application ends, or gives work to another replica. */
    ShutdownConfig shutdown();

    /** The Kafka topics. */
    TopicsConfig topics();

    /** How dead letters are looked at and replayed. */
    DeadLettersConfig deadLetters();

    /** The Kafka topics. */
    interface TopicsConfig {

        /** Messages as received. */
        @WithDefault("custom-bot-callbacks")
        String callbacks();

        /** Replies on their way to the hub. */
        @WithDefault("custom-bot-replies")
        String replies();

        /** What could not be handled or sent. */
        @WithDefault("custom-bot-dead-letters")
        String deadLetters();
    }

    /** How the hub's callbacks are received. */
    interface CallbackConfig {

        /** The path of the callback, below {@code quarkus.http.root-path}. */
        @WithDefault("/callback")
        String path();

        /**
         * How long a callback may wait for Kafka to confirm its messages; then it is answered with 503. The hub allows 5
         * seconds for the whole exchange, so this must be less. The time-outs of the Kafka producer are derived from it.
         */
        @WithDefault("4s")
        Duration ackTimeout();

        /** The largest body that is accepted; a larger one is answered with 413. */
        @WithDefault("4M")
        MemorySize maxBodySize();

        /** How many callbacks may wait for their answer at the same time; more are answered with 503 at once. */
        @WithDefault("256")
        int maxInFlight();

        /** How much all bodies that wait for their answer may have together; more is answered with 503 at once. */
        @WithDefault("32M")
        MemorySize maxInFlightBytes();

        /** Who may call. */
        AuthenticationConfig authentication();
    }

    /** Who may call the callback. At least one of bearer and basic must be configured. */
    interface AuthenticationConfig {

        /** Whether callers must authenticate. It cannot be switched off in production. */
        @WithDefault("true")
        boolean enabled();

        /** Signed JSON Web Tokens. */
        BearerConfig bearer();

        /** User and password. */
        BasicConfig basic();
    }

    /** Signed JSON Web Tokens in {@code Authorization: Bearer}. */
    interface BearerConfig {

        /** Where the keys that sign the tokens are published (a JSON Web Key Set). */
        Optional<URI> jwksUrl();

        /** The one RSA key that signs the tokens, in PEM, when there is no key set. */
        Optional<String> publicKey();

        /** The issuer that the tokens must name; required with a key. */
        Optional<String> issuer();

        /** The audience that the tokens must name; required with a key. */
        Optional<String> audience();

        /** By how much the clocks of issuer and bot may differ, at most 60 seconds. */
        @WithDefault("30s")
        Duration clockSkew();

        /** A scope that the token must carry ({@code scope} or {@code scp}); without it the caller gets 403. */
        Optional<String> requiredScope();
    }

    /** User and password in {@code Authorization: Basic}. */
    interface BasicConfig {

        /** The user's name. */
        Optional<String> username();

        /** The passwords that are accepted; two during a rotation. */
        Optional<List<String>> passwords();
    }

    /** How messages are handed to the handlers. */
    interface DispatchConfig {

        /** How many conversations may have a handler running at the same time. */
        @WithDefault("64")
        int maxConcurrency();

        /**
         * After which time without a reply the customer sees that the bot is writing, for handlers without
         * {@code @TypingIndicator}. Not shown unless given.
         */
        Optional<Duration> typingIndicator();

        /**
         * How many messages the bot may send into one conversation within a minute; a message that would be answered with more is
         * given up. It cuts off two bots that answer one another.
         */
        @WithDefault("60")
        int maxRepliesPerMinute();

        /** What happens when a handler fails. */
        RetryConfig retry();
    }

    /** What happens when a handler fails. */
    interface RetryConfig {

        /** How often a handler that has failed is called again before its message is given up; 0 for never. */
        @WithDefault("2")
        int maxRetries();

        /** The longest pause before the first repetition; it doubles, with full jitter. Only the conversation waits. */
        @WithDefault("500ms")
        Duration initialBackOff();

        /** The longest pause between repetitions. */
        @WithDefault("10s")
        Duration maxBackOff();
    }

    /** Questions of the bot and their answers. */
    interface DialogueConfig {

        /** How long a question waits for its answer. */
        @WithDefault("30m")
        Duration expiry();

        /** How many answers a question may have before it is given up. */
        @WithDefault("3")
        int maxTries();

        /** What a customer says to be asked no more, in upper or lower case; such a message is handled like any other. */
        @WithDefault("cancel,stop")
        List<String> cancelWords();

        /** What is said instead of asking once more. */
        @WithDefault("Let us leave it there. What else can I do for you?")
        String givenUpText();
    }

    /** How the state of conversations is kept. */
    interface StateConfig {

        /** Where the state is kept; an application that has a ConversationStore bean of its own uses that one instead. */
        @WithDefault("memory")
        Store store();

        /** For how long the state is kept after the last message that changed it. */
        @WithDefault("24h")
        Duration timeToLive();

        /** How many conversations are kept in memory; those that are used least are forgotten first. */
        @WithDefault("100000")
        long maxConversations();

        /** What the keys in Redis start with; the conversation's id follows. */
        @WithDefault("custom-bot:${quarkus.application.name:custom-bot}:conversation:")
        String keyPrefix();

        /** The built-in stores. */
        enum Store {
            /** In this process: gone when it ends, and not seen by other replicas. */
            MEMORY,
            /** In Redis; needs the extension quarkus-redis-client and {@code quarkus.redis.hosts}. */
            REDIS
        }
    }

    /** How redelivered messages are recognised. */
    interface DeduplicationConfig {

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

    /** What happens when the application ends, or gives work to another replica. */
    interface ShutdownConfig {

        /** How long running handlers, and requests on their way to the hub, may go on. What waits is left to the next process. */
        @WithDefault("10s")
        Duration timeout();
    }

    /** How replies are sent. */
    interface ReplyConfig {

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

        /** How many requests may be made at once, beside {@code rate}; 1 unless given. */
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

    /** When to leave alone a hub that does not answer as it should: no answer, 5xx, 408, 425 and 429 are failures. */
    interface CircuitBreakerConfig {

        /** How many requests are looked at. */
        @WithDefault("10")
        int requestVolume();

        /** Which part of them must fail, more than 0 and at most 1, so that nothing more is sent for a while. */
        @WithDefault("0.8")
        double failureRatio();

        /** How long nothing is sent; then a single request finds out whether the hub answers. */
        @WithDefault("5s")
        Duration delay();
    }

    /** The hub that replies go to. */
    interface HubConfig {

        /** The base address of the hub's conversation API. */
        Optional<URI> url();

        /** Where the bot gets its access tokens (OAuth2, client credentials). */
        Optional<String> tokenUrl();

        /** The id of the bot's client application. */
        Optional<String> clientId();

        /** The secret of the bot's client application. */
        Optional<String> clientSecret();

        /** The scopes to ask for. */
        Optional<List<String>> scopes();

        /** How long the hub may take to answer one request. */
        @WithDefault("10s")
        Duration requestTimeout();
    }

    /** How dead letters are looked at and replayed. */
    interface DeadLettersConfig {

        /**
         * How many records of the topic a request looks at, the newest ones; also how many callbacks it looks through for the end
         * of conversations. Older dead letters are found by their id.
         */
        @WithDefault("10000")
        int maxScan();

        /** How long a request may take. */
        @WithDefault("30s")
        Duration requestTimeout();
    }
}
