package dev.custombot.runtime.deadletter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** Makes Kafka clients that live for one request, with the addresses and the security of the stages' channels. */
public final class DeadLetterClients {

    /** Letters are often read one by one, and what comes behind each is fetched with it. */
    private static final int FETCHED_BYTES = 256 * 1024;

    /** What is wanted lies there already: a fetch that waits for more would only hold up the next one. */
    private static final int FETCH_WAIT_MS = 10;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Function<Deadline, Producer<String, byte[]>> producers;

    /**
     * @param consumerChannel the channel whose addresses and security the readers have
     * @param producerChannel the channel whose addresses and security the writers have
     * @param clientId what the broker calls them
     */
    public DeadLetterClients(KafkaClientService channels, String consumerChannel, String producerChannel, String clientId) {
        this(() -> consumer(channels, consumerChannel, clientId),
                deadline -> producer(channels, producerChannel, clientId, deadline));
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

    private static Consumer<String, byte[]> consumer(KafkaClientService channels, String channel, String clientId) {
        List<? extends io.smallrye.reactive.messaging.kafka.KafkaConsumer<?, ?>> found = channels
                .getConsumers(channel);
        if (found.isEmpty()) {
            throw new KafkaException("channel " + channel + " is not connected to Kafka");
        }
        Map<String, Object> settings = new HashMap<>(found.get(0).configuration());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        settings.remove(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_BYTES);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Producer<String, byte[]> producer(KafkaClientService channels, String channel, String clientId,
            Deadline deadline) {
        io.smallrye.reactive.messaging.kafka.KafkaProducer<?, ?> found = channels.getProducer(channel);
        if (found == null) {
            throw new KafkaException("channel " + channel + " is not connected to Kafka");
        }
        Map<String, Object> settings = new HashMap<>(found.configuration());
        settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        settings.remove(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deadline.remaining().toMillis());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
