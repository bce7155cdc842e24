package dev.custombot.runtime.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** Makes consumers that belong to no group, with the addresses and the security of a channel's. */
public final class DetachedConsumers {

    /** With this, a broker that makes topics by itself makes those that it is asked for. */
    public static final Map<String, Object> CREATE_TOPICS = Map.of(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, true);

    private static final int POLLED_RECORDS = 5_000;

    /** Makes one. */
    @FunctionalInterface
    public interface Factory {
        Consumer<String, byte[]> make(String purpose, Map<String, Object> settings);
    }

    private final Factory factory;

    public DetachedConsumers(KafkaClientService clients, String channel) {
        this((purpose, settings) -> make(clients, channel, purpose, settings));
    }

    public DetachedConsumers(Factory factory) {
        this.factory = factory;
    }

    /** @param purpose stands in its client id */
    public Consumer<String, byte[]> make(String purpose) {
        return make(purpose, Map.of());
    }

    /** @param settings Kafka's, instead of those that all of them have */
    public Consumer<String, byte[]> make(String purpose, Map<String, Object> settings) {
        return factory.make(purpose, settings);
    }

    private static Consumer<String, byte[]> make(KafkaClientService clients, String channel, String purpose,
            Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED_RECORDS));
        settings.putAll(own);
        return new ChannelClients(clients).consumer(channel, "custom-bot-" + purpose + "-" + UUID.randomUUID(), settings);
    }
}
