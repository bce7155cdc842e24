package dev.custombot.runtime.config;

import dev.custombot.runtime.hub.egain.HubConfig;
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
}
