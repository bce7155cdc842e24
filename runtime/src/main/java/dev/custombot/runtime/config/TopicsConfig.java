package dev.custombot.runtime.config;

import io.smallrye.config.WithDefault;

/** The Kafka topics. */
public interface TopicsConfig {

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
