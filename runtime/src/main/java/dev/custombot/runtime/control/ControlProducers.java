package dev.custombot.runtime.control;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** Makes producers that live for one record, with the addresses and the security of a channel. */
public final class ControlProducers implements Supplier<Producer<String, byte[]>> {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final KafkaClientService clients;
    private final String channel;

    public ControlProducers(KafkaClientService clients, String channel) {
        this.clients = clients;
        this.channel = channel;
    }

    @Override
    public Producer<String, byte[]> get() {
        io.smallrye.reactive.messaging.kafka.KafkaProducer<?, ?> found = clients.getProducer(channel);
        if (found == null) {
            throw new KafkaException("channel " + channel + " is not connected to Kafka");
        }
        Map<String, Object> settings = new HashMap<>(found.configuration());
        settings.remove(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "custom-bot-control");
        settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST.toMillis());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
