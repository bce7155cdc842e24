package dev.custombot.runtime.control;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

import dev.custombot.runtime.kafka.ChannelClients;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** Makes producers that live for one record, with the addresses and the security of a channel. */
public final class ControlProducers implements Supplier<Producer<String, byte[]>> {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final ChannelClients clients;
    private final String channel;

    public ControlProducers(KafkaClientService clients, String channel) {
        this.clients = new ChannelClients(clients);
        this.channel = channel;
    }

    @Override
    public Producer<String, byte[]> get() {
        return clients.producer(channel, "custom-bot-control",
                Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST.toMillis()));
    }
}
