package dev.custombot.runtime.config;

import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.smallrye.config.WithDefault;

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

    /** What operators want of the bot, when they can. Compacted, one partition. */
    @ConfigDocDefault("custom-bot-control, of a named bot custom-bot-<name>-control")
    Optional<String> control();

    /** Topics that are missing. */
    CreateConfig create();

    /** How topics that are missing are created. */
    interface CreateConfig {

        /** Whether the bot creates topics that are missing when it starts. It needs the right to. */
        @WithDefault("false")
        boolean enabled();

        /** How many partitions they get: as many as replicas will ever share the work. The number must not change later. */
        @WithDefault("6")
        int partitions();

        /** How many brokers keep a copy. */
        @WithDefault("3")
        int replication();

        /** How many copies there must be when something is confirmed: with 2, what was acknowledged outlives a broker. */
        @WithDefault("2")
        int minInsyncReplicas();
    }
}
