package dev.custombot.runtime.deadletter;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

import dev.custombot.runtime.kafka.ChannelClients;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** Makes Kafka clients that live for one request, with the addresses and the security of the stages' channels. */
public final class DeadLetterClients {

    /**
     * Letters are often read one by one, and what comes behind each is fetched with it. What is wanted lies there already: a fetch that waits
     * for more would only hold up the next one.
     */
    private static final Map<String, Object> SOON = Map.of(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 256 * 1024,
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Function<Deadline, Producer<String, byte[]>> producers;

    /**
     * @param consumerChannel the channel whose addresses and security the readers have
     * @param producerChannel the channel whose addresses and security the writers have
     * @param clientId what the broker calls them
     */
    public DeadLetterClients(KafkaClientService channels, String consumerChannel, String producerChannel, String clientId) {
        this(() -> new ChannelClients(channels).consumer(consumerChannel, clientId, SOON),
                deadline -> new ChannelClients(channels).producer(producerChannel, clientId,
                        Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, deadline.remaining().toMillis())));
    }

    DeadLetterClients(Supplier<Consumer<String, byte[]>> consumers, Function<Deadline, Producer<String, byte[]>> producers) {
        this.consumers = consumers;
        this.producers = producers;
    }

    TopicReader reader(Deadline deadline) {
        return new TopicReader(consumers.get(), deadline);
    }

    LetterWriter writer(Deadline deadline) {
        return new LetterWriter(producers.apply(deadline), deadline);
    }
}
