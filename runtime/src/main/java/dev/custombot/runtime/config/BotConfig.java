package dev.custombot.runtime.config;

import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;

/** The configuration of one bot. */
public interface BotConfig {

    /**
     * The bot's name as a participant at the hub: it is sent with every reply, and messages for another one are not this bot's.
     */
    @ConfigDocDefault("the application's name, of a named bot its own")
    Optional<String> participantName();

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

    /** What happens when the application ends, or gives work to another replica. */
    ShutdownConfig shutdown();

    /** What handlers' log lines and spans say of their message. */
    LogConfig log();

    /** The Kafka topics. */
    TopicsConfig topics();

    /** How dead letters are looked at and replayed. */
    DeadLettersConfig deadLetters();

    /** Files that come with messages and go with replies. */
    AssetsConfig assets();
}
