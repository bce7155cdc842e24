package dev.custombot.faults.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import dev.custombot.runtime.record.BotHeaders;

/** What was given up, in the order of the topic's partitions. */
final class DeadLetterTopic {

    private static final String TOPIC = "custom-bot-dead-letters";

    /**
     * A dead letter.
     *
     * @param messageId the customer's message that it is, or that it answers; empty when the record was unreadable
     * @param source where the record lay
     */
    record Entry(Optional<String> messageId, Optional<String> cause, String source) {}

    private DeadLetterTopic() {}

    static List<Entry> read(String bootstrapServers) {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        List<Entry> entries = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            if (!consumer.listTopics().containsKey(TOPIC)) {
                return entries;
            }
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> entries.add(entry(record.headers())));
            }
        }
        return entries;
    }

    private static Entry entry(Headers headers) {
        return new Entry(text(headers, BotHeaders.INBOUND_ID).or(() -> text(headers, BotHeaders.MESSAGE_ID)),
                text(headers, BotHeaders.DEAD_LETTER_CAUSE).filter(cause -> !cause.isBlank()),
                text(headers, BotHeaders.DEAD_LETTER_SOURCE).orElseThrow());
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
