package dev.custombot.deployment.broker;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An ordinary client of the broker under test. */
record BrokerClient(String bootstrapServers) {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int ABOVE_BROKER_LIMIT = 8 * 1024 * 1024;

    void produce(String topic, String value) throws ExecutionException, InterruptedException {
        Map<String, Object> configuration = Map.of("bootstrap.servers", bootstrapServers, "acks", "all",
                "max.request.size", ABOVE_BROKER_LIMIT);
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "conversation", value)).get();
        }
    }

    /** Reads the topic from its beginning, through a consumer group, until as many records came. */
    List<String> consume(String topic, int count) {
        Map<String, Object> configuration = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest",
                "group.id", UUID.randomUUID().toString());
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    values.add(record.value());
                }
                return values.size() >= count;
            });
        }
        return values;
    }

    int partitions(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
        }
    }
}
