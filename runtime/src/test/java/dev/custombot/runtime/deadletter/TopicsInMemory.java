package dev.custombot.runtime.deadletter;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import dev.custombot.runtime.record.BotHeaders;

/** Topics of one partition each, whose clients are those of dead letters. */
final class TopicsInMemory {

    static final LetterTopics NAMES = named(100);

    private final Map<String, List<ConsumerRecord<String, byte[]>>> topics = new HashMap<>();
    private Function<ProducerRecord<String, byte[]>, Exception> refusals = record -> null;

    static LetterTopics named(int maxScan) {
        return new LetterTopics("default", "callbacks", "replies", "letters", maxScan);
    }

    DeadLetterClients clients() {
        return new DeadLetterClients(this::consumer, deadline -> producer());
    }

    /** @param why gives why the broker does not take a record; nothing if it does */
    void refuse(Function<ProducerRecord<String, byte[]>, Exception> why) {
        refusals = why;
    }

    List<ConsumerRecord<String, byte[]>> of(String topic) {
        return topics.computeIfAbsent(topic, name -> new ArrayList<>());
    }

    /** @param headers names and values */
    void letter(String conversation, String stage, String... headers) {
        letter(conversation, stage, "{}", headers);
    }

    void letter(String conversation, String stage, String value, String[] headers) {
        Headers all = BotHeaders.start("default");
        BotHeaders.put(all, BotHeaders.DEAD_LETTER_STAGE, stage);
        for (int i = 0; i < headers.length; i += 2) {
            BotHeaders.put(all, headers[i], headers[i + 1]);
        }
        add(new ProducerRecord<>(NAMES.deadLetters(), null, conversation, value.getBytes(StandardCharsets.UTF_8), all));
    }

    private void add(ProducerRecord<String, byte[]> record) {
        List<ConsumerRecord<String, byte[]>> topic = of(record.topic());
        topic.add(new ConsumerRecord<>(record.topic(), 0, topic.size(), 0, TimestampType.CREATE_TIME, -1, -1, record.key(),
                record.value(), record.headers(), Optional.empty()));
    }

    private Producer<String, byte[]> producer() {
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {

            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
                Exception refusal = refusals.apply(record);
                if (refusal != null) {
                    return CompletableFuture.failedFuture(refusal);
                }
                add(record);
                return super.send(record);
            }
        };
    }

    /** Kafka's own mock forgets what it has given. */
    @SuppressWarnings("unchecked")
    private Consumer<String, byte[]> consumer() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        return (Consumer<String, byte[]>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Consumer.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "partitionsFor" -> List.of(new PartitionInfo((String) arguments[0], 0, Node.noNode(), new Node[0],
                            new Node[0]));
                    case "assign" -> none(positions.keySet().retainAll((Collection<?>) arguments[0]));
                    case "beginningOffsets" -> offsets(arguments[0], topic -> 0L);
                    case "endOffsets" -> offsets(arguments[0], topic -> (long) of(topic).size());
                    case "offsetsForTimes" -> Map.of();
                    case "seek" -> none(positions.put((TopicPartition) arguments[0], (Long) arguments[1]));
                    case "position" -> positions.get(arguments[0]);
                    case "poll" -> polled(positions);
                    case "close" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Object none(Object result) {
        return null;
    }

    @SuppressWarnings("unchecked")
    private static Map<TopicPartition, Long> offsets(Object partitions, Function<String, Long> offset) {
        return ((Collection<TopicPartition>) partitions).stream()
                .collect(toMap(partition -> partition, partition -> offset.apply(partition.topic())));
    }

    private ConsumerRecords<String, byte[]> polled(Map<TopicPartition, Long> positions) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> found = new HashMap<>();
        for (TopicPartition partition : Set.copyOf(positions.keySet())) {
            List<ConsumerRecord<String, byte[]>> topic = of(partition.topic());
            found.put(partition, List.copyOf(topic.subList(positions.get(partition).intValue(), topic.size())));
            positions.put(partition, (long) topic.size());
        }
        return new ConsumerRecords<>(found, Map.of());
    }
}
