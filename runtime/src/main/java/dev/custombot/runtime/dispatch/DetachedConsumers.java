package dev.custombot.runtime.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** Makes consumers that belong to no group, with the addresses and the security of a channel's. */
public final class DetachedConsumers {

    private static final int POLLED_RECORDS = 5_000;

    /** Makes one. */
    @FunctionalInterface
    public interface Factory {
        Consumer<String, byte[]> make(String purpose, boolean createsTopics);
    }

    private final Factory factory;

    public DetachedConsumers(KafkaClientService clients, String channel) {
        this((purpose, createsTopics) -> make(clients, channel, purpose, createsTopics));
    }

    public DetachedConsumers(Factory factory) {
        this.factory = factory;
    }

    /** @param purpose stands in its client id */
    public Consumer<String, byte[]> make(String purpose) {
        return make(purpose, false);
    }

    /** @param createsTopics whether a broker that makes topics by itself makes those that it is asked for */
    public Consumer<String, byte[]> make(String purpose, boolean createsTopics) {
        return factory.make(purpose, createsTopics);
    }

    private static Consumer<String, byte[]> make(KafkaClientService clients, String channel, String purpose,
            boolean createsTopics) {
        Map<String, Object> settings = new HashMap<>(clients.getConsumer(channel).configuration());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "custom-bot-" + purpose + "-" + UUID.randomUUID());
        settings.put(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, createsTopics);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED_RECORDS);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
