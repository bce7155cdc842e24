package dev.custombot.runtime.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** Makes clients with the addresses and the security of a channel, in no group, and unseen by its interceptors and reporters. */
public final class ChannelClients {

    private final KafkaClientService channels;

    public ChannelClients(KafkaClientService channels) {
        this.channels = channels;
    }

    /**
     * Makes a consumer.
     *
     * @param own settings of Kafka's that stand above those of the channel
     * @throws KafkaException when there is no such channel
     */
    public Consumer<String, byte[]> consumer(String channel, String clientId, Map<String, Object> own) {
        List<? extends io.smallrye.reactive.messaging.kafka.KafkaConsumer<?, ?>> found = channels.getConsumers(channel);
        if (found.isEmpty()) {
            throw unconnected(channel);
        }
        return new KafkaConsumer<>(ofConsumer(found.get(0).configuration(), clientId, own), new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Makes a producer.
     *
     * @param own settings of Kafka's that stand above those of the channel
     * @throws KafkaException when there is no such channel
     */
    public Producer<String, byte[]> producer(String channel, String clientId, Map<String, Object> own) {
        io.smallrye.reactive.messaging.kafka.KafkaProducer<?, ?> found = channels.getProducer(channel);
        if (found == null) {
            throw unconnected(channel);
        }
        return new KafkaProducer<>(unwatched(found.configuration(), clientId, own), new StringSerializer(),
                new ByteArraySerializer());
    }

    static Map<String, Object> ofConsumer(Map<String, ?> channel, String clientId, Map<String, Object> own) {
        Map<String, Object> settings = unwatched(channel, clientId, Map.of());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putAll(own);
        return settings;
    }

    private static Map<String, Object> unwatched(Map<String, ?> channel, String clientId, Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(channel);
        // Of producers, the key is the same.
        settings.remove(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        settings.putAll(own);
        return settings;
    }

    private static KafkaException unconnected(String channel) {
        return new KafkaException("channel " + channel + " is not connected to Kafka");
    }
}
