package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** How messages are handed to the handlers. */
public interface DispatchConfig {

    /** How many conversations may have a handler running at the same time. */
    @WithDefault("64")
    int maxConcurrency();

    /**
     * How long handlers that run may go on when their partition moves to another replica. The other partitions of this replica stand still
     * meanwhile; what is not done by then is cancelled, and done by the other replica.
     */
    @WithDefault("3s")
    Duration handoverTimeout();

    /**
     * How long a handler, with the filters around it, may take for one message, unless {@code @HandlerTimeout} says it. One that
     * takes longer has failed: its thread is interrupted, and whatever it says later is refused. At least 100 ms.
     */
    @WithDefault("60s")
    Duration handlerTimeout();

    /**
     * After which time without a reply the customer sees that the bot is writing, for handlers without
     * {@code @TypingIndicator}. Not shown unless given.
     */
    Optional<Duration> typingIndicator();

    /**
     * How often the bot may speak in one conversation within a minute; a message that would be answered beyond that is given up. An answer
     * counts once, however many replies it has. It cuts off two bots that answer one another.
     */
    @WithDefault("60")
    int maxRepliesPerMinute();

    /** How many replies one message may have, in a list or a stream, or while the handler runs; it is given up when it would have more. */
    @WithDefault("1000")
    int maxRepliesPerMessage();

    /**
     * What the customer is told when a message was given up and no {@code @OnFailure} method takes its exception. Nothing unless given.
     */
    Optional<String> failureText();

    /** What happens when a handler fails. */
    RetryConfig retry();

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

        /**
         * What is different for an exception, and those below it unless they have something of their own. Never called again unless
         * given here: for constraint violations, security exceptions, {@code ClassCastException}, malformed contents and refused replies.
         * {@code VirtualMachineError} and {@code LinkageError} end the process unless given here.
         */
        @WithParentName
        @ConfigDocMapKey("exception-class")
        Map<String, ExceptionRetryConfig> exceptions();
    }

    /** What happens when a handler fails with an exception of a class; one of the three. */
    interface ExceptionRetryConfig {

        /** How often the handler is called again; 0 for never. */
        OptionalInt maxRetries();

        /** For how long after the first failure it is called again: for the time of an outage, say. */
        Optional<Duration> maxDuration();

        /** Whether it is called again until it passes: the conversation waits, and no message is given up. */
        Optional<Boolean> forever();
    }
}
