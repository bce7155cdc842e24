package dev.custombot.runtime.bot.topics;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.NewTopic;

/** Asks a broker about topics, and has it make some. Blocks, but not for ever; for one thread. */
interface TopicAdmin extends AutoCloseable {

    /**
     * What the broker says of topics; those that are in neither do not exist.
     *
     * @param facts of those that exist
     * @param hidden of which the bot may know nothing
     */
    record Described(Map<String, TopicFacts> facts, Set<String> hidden) {}

    /** @throws org.apache.kafka.common.KafkaException if the broker does not say */
    Described describe(Collection<String> topics);

    /**
     * Makes them; one that somebody else has made meanwhile is no failure.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not
     */
    void create(Collection<NewTopic> topics);

    @Override
    void close();
}
