package dev.custombot.runtime.bot.topics;

import java.util.Collection;
import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;

/** Asks a broker about topics, and has it make some. Blocks, but not for ever; for one thread. */
interface TopicAdmin extends AutoCloseable {

    /**
     * Those that exist.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not say
     */
    Map<String, TopicFacts> describe(Collection<String> topics);

    /**
     * Makes them; one that somebody else has made meanwhile is no failure.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not
     */
    void create(Collection<NewTopic> topics);

    @Override
    void close();
}
