package dev.custombot.runtime.deadletter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** Makes Kafka clients that live for one request, with the addresses and the security of the stages' channels. */
@Singleton
public class DeadLetterClients {

    private static final String CONSUMER_CHANNEL = "custom-bot-callbacks-in";
    private static final String PRODUCER_CHANNEL = "custom-bot-dead-letters-out";
    private static final String CLIENT_ID = "custom-bot-dead-letters";
    /** Letters are often read one by one, and what comes behind each is fetched with it. */
    private static final int FETCHED_BYTES = 256 * 1024;

    /** What is wanted lies there already: a fetch that waits for more would only hold up the next one. */
    private static final int FETCH_WAIT_MS = 10;

    @Inject
    KafkaClientService channels;

    TopicReader reader(Deadline deadline) {
        List<? extends io.smallrye.reactive.messaging.kafka.KafkaConsumer<?, ?>> found = channels
                .getConsumers(CONSUMER_CHANNEL);
        if (found.isEmpty()) {
            throw new KafkaException("channel " + CONSUMER_CHANNEL + " is not connected to Kafka");
        }
        Map<String, Object> settings = new HashMap<>(found.get(0).configuration());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        settings.remove(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, CLIENT_ID);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_BYTES);
        return new TopicReader(new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()), deadline);
    }

    LetterWriter writer(Deadline deadline) {
        io.smallrye.reactive.messaging.kafka.KafkaProducer<?, ?> found = channels.getProducer(PRODUCER_CHANNEL);
        if (found == null) {
            throw new KafkaException("channel " + PRODUCER_CHANNEL + " is not connected to Kafka");
        }
        Map<String, Object> settings = new HashMap<>(found.configuration());
        settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        settings.remove(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, CLIENT_ID);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deadline.remaining().toMillis());
        return new LetterWriter(new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()), deadline);
    }
}
