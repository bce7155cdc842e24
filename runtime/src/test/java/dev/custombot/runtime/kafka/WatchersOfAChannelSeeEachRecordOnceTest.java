package dev.custombot.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** What an application has put on the channels to audit or count their records does not see what the bot reads a second time. */
class WatchersOfAChannelSeeEachRecordOnceTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final KafkaClientService channels = (KafkaClientService) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[]{KafkaClientService.class}, (proxy, method, arguments) -> switch (method.getName()) {
                case "getConsumers" -> List.of(client(io.smallrye.reactive.messaging.kafka.KafkaConsumer.class));
                case "getProducer" -> client(io.smallrye.reactive.messaging.kafka.KafkaProducer.class);
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @BeforeEach
    void forget() {
        MADE.set(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"history", "answered", "topics"})
    void whatReadsTopicsAgain(String purpose) {
        try (Consumer<String, byte[]> consumer = new DetachedConsumers(channels, "callbacks").make(purpose)) {
            assertThat(consumer.assignment()).isEmpty();
        }
        assertThat(MADE).hasValue(0);
    }

    @Test
    void whatWritesBesideTheChannel() {
        try (Producer<String, byte[]> producer = new ChannelClients(channels).producer("letters", "control", Map.of())) {
            assertThat(producer).isNotNull();
        }
        assertThat(MADE).hasValue(0);
    }

    private static Object client(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (proxy, method, arguments) -> {
            if (method.getName().equals("configuration")) {
                return Map.of("bootstrap.servers", "localhost:1", "group.id", "bots", "interceptor.classes",
                        type.getSimpleName().contains("Consumer") ? Reading.class.getName() : Writing.class.getName());
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    /** Counts itself. */
    public static class Reading implements ConsumerInterceptor<String, byte[]> {

        public Reading() {
            MADE.incrementAndGet();
        }

        @Override
        public ConsumerRecords<String, byte[]> onConsume(ConsumerRecords<String, byte[]> records) {
            return records;
        }

        @Override
        public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

        @Override
        public void close() {}

        @Override
        public void configure(Map<String, ?> settings) {}
    }

    /** Counts itself. */
    public static class Writing implements ProducerInterceptor<String, byte[]> {

        public Writing() {
            MADE.incrementAndGet();
        }

        @Override
        public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
            return record;
        }

        @Override
        public void onAcknowledgement(RecordMetadata metadata, Exception failure) {}

        @Override
        public void close() {}

        @Override
        public void configure(Map<String, ?> settings) {}
    }
}
