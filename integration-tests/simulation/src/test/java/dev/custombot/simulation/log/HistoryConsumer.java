package dev.custombot.simulation.log;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Reads the log beside the groups, as much as one poll gives. */
public final class HistoryConsumer {

    private static final int MOST_PER_POLL = 50;

    private final SimulatedLog log;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Set<TopicPartition> paused = new HashSet<>();

    public HistoryConsumer(SimulatedLog log) {
        this.log = log;
    }

    @SuppressWarnings("unchecked")
    public Consumer<String, byte[]> client() {
        return (Consumer<String, byte[]>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Consumer.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "assign" -> {
                        positions.clear();
                        ((Collection<TopicPartition>) arguments[0]).forEach(partition -> positions.put(partition, 0L));
                        yield null;
                    }
                    case "beginningOffsets" -> all((Collection<TopicPartition>) arguments[0], partition -> 0L);
                    case "endOffsets" -> all((Collection<TopicPartition>) arguments[0], log::end);
                    case "offsetsForTimes" -> offsetsForTimes((Map<TopicPartition, Long>) arguments[0]);
                    case "pause" -> {
                        paused.addAll((Collection<TopicPartition>) arguments[0]);
                        yield null;
                    }
                    case "resume" -> {
                        paused.removeAll((Collection<TopicPartition>) arguments[0]);
                        yield null;
                    }
                    case "seek" -> {
                        positions.put((TopicPartition) arguments[0], (Long) arguments[1]);
                        yield null;
                    }
                    case "position" -> positions.get((TopicPartition) arguments[0]);
                    case "partitionsFor" -> log.describe((String) arguments[0]);
                    case "poll" -> poll((Duration) arguments[0]);
                    case "close" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private interface Offsets {
        long of(TopicPartition partition);
    }

    private static Map<TopicPartition, Long> all(Collection<TopicPartition> partitions, Offsets offsets) {
        Map<TopicPartition, Long> found = new HashMap<>();
        partitions.forEach(partition -> found.put(partition, offsets.of(partition)));
        return found;
    }

    private Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
        Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
        times.forEach((partition, at) -> found.put(partition, log.records(partition).stream()
                .filter(record -> record.timestamp() >= at).findFirst()
                .map(record -> new OffsetAndTimestamp(record.offset(), record.timestamp())).orElse(null)));
        return found;
    }

    private ConsumerRecords<String, byte[]> poll(Duration timeout) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> read = new HashMap<>();
        for (TopicPartition partition : positions.keySet()) {
            if (!paused.contains(partition)) {
                long from = positions.get(partition);
                long to = Math.min(from + MOST_PER_POLL, log.end(partition));
                List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
                for (long offset = from; offset < to; offset++) {
                    records.add(log.records(partition).get((int) offset).read());
                }
                positions.put(partition, to);
                read.put(partition, records);
            }
        }
        return new ConsumerRecords<>(read, Map.of());
    }
}
