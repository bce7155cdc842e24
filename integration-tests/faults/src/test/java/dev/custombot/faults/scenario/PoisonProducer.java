package dev.custombot.faults.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import dev.custombot.runtime.record.BotHeaders;

/** Puts records on the topics of the bot that are no messages. */
final class PoisonProducer implements AutoCloseable {

    private static final List<String> TOPICS = List.of("custom-bot-callbacks", "custom-bot-replies");
    private static final byte[] NO_JSON = "no JSON".getBytes(StandardCharsets.UTF_8);

    private final KafkaProducer<String, byte[]> producer;

    PoisonProducer(String bootstrapServers) {
        producer = new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** Each six in a row are of every kind on every topic. */
    void send(int number) throws Exception {
        String topic = TOPICS.get(number % TOPICS.size());
        String key = "poison-" + number;
        producer.send(new ProducerRecord<>(topic, null, key, NO_JSON, headers(number / TOPICS.size() % 3, key))).get();
    }

    private static Headers headers(int kind, String id) {
        return switch (kind) {
            case 0 -> new RecordHeaders();
            case 1 -> good(BotHeaders.start("<default>"), id);
            default -> good(new RecordHeaders().add(BotHeaders.SCHEMA_VERSION, "99".getBytes(StandardCharsets.UTF_8)), id);
        };
    }

    private static Headers good(Headers headers, String id) {
        BotHeaders.put(headers, BotHeaders.MESSAGE_ID, id);
        BotHeaders.put(headers, BotHeaders.HUB, "egain");
        BotHeaders.put(headers, BotHeaders.TYPE, "text");
        BotHeaders.put(headers, BotHeaders.SENDER_TYPE, "customer");
        BotHeaders.put(headers, BotHeaders.RECEIVED_AT, "2026-01-01T00:00:00Z");
        return headers;
    }

    @Override
    public void close() {
        producer.close();
    }
}
