package dev.custombot.canary;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that lies on a broker's topics: keys and headers apart from the values, where customers' words belong. */
public final class TopicEvidence {

    private static final Set<String> OF_THE_BROKER = Set.of("__consumer_offsets", "__transaction_state", "__share_group_state");

    private TopicEvidence() {}

    public static List<Evidence> of(String bootstrapServers) {
        return of(bootstrapServers, topic -> !OF_THE_BROKER.contains(topic));
    }

    /** Of one topic only. */
    public static List<Evidence> of(String bootstrapServers, String topic) {
        return of(bootstrapServers, topic::equals);
    }

    private static List<Evidence> of(String bootstrapServers, Predicate<String> wanted) {
        List<String> labels = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> wanted.test(topic.getKey())).flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    labels.add(labels(record));
                    values.add(record.topic() + " " + text(record.value()));
                });
            }
        }
        return List.of(Evidence.of("keys and headers of records", labels), new Evidence("values of records", values, true));
    }

    private static String labels(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + " " + text(record.key()) + " " + Stream.of(record.headers().toArray())
                .map(header -> header.key() + "=" + text(header.value())).toList();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
