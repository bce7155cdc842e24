package dev.custombot.runtime.config;

import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;

/** The Kafka topics. */
public interface TopicsConfig {

    /** Messages as received. */
    @ConfigDocDefault("custom-bot-callbacks, of a named bot custom-bot-<name>-callbacks")
    Optional<String> callbacks();

    /** Replies on their way to the hub. */
    @ConfigDocDefault("custom-bot-replies, of a named bot custom-bot-<name>-replies")
    Optional<String> replies();

    /** What could not be handled or sent. */
    @ConfigDocDefault("custom-bot-dead-letters, of a named bot custom-bot-<name>-dead-letters")
    Optional<String> deadLetters();
}
