package dev.custombot.runtime.deadletter;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads parts of topics, without a group and without committing anything. Blocks until the deadline at most; for one thread. */
final class TopicReader implements AutoCloseable {

    /** A part of a partition: from an offset to before another. */
    record Part(long start, long end) {

        long size() {
            return Math.max(0, end - start);
        }

        /** The same without what lies before an offset. */
        Part from(long offset) {
            return new Part(Math.max(start, offset), end);
        }
    }

    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final Deadline deadline;

    TopicReader(Consumer<String, byte[]> consumer, Deadline deadline) {
        this.consumer = consumer;
        this.deadline = deadline;
    }

    /** What there is of each partition; nothing when there is no such topic. */
    Map<TopicPartition, Part> parts(String topic) {
        List<PartitionInfo> infos = consumer.partitionsFor(topic, deadline.remaining());
        List<TopicPartition> partitions = infos == null
                ? List.of()
                : infos.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
        // The client warns of what it is told of partitions that it does not have.
        consumer.assign(partitions);
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions, deadline.remaining());
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, deadline.remaining());
        Map<TopicPartition, Part> parts = new HashMap<>();
        partitions.forEach(partition -> parts.put(partition, new Part(starts.get(partition), ends.get(partition))));
        return parts;
    }

    /** The offset of the first record that was written at the time or later. */
    Optional<Long> offsetAt(TopicPartition partition, long timestamp) {
        return Optional.ofNullable(consumer.offsetsForTimes(Map.of(partition, timestamp), deadline.remaining()).get(partition))
                .map(found -> found.offset());
    }

    /** Gives every record of the parts, in order within a partition. */
    void read(Map<TopicPartition, Part> parts, java.util.function.Consumer<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, Part> open = new HashMap<>(parts);
        open.values().removeIf(part -> part.size() == 0);
        consumer.assign(open.keySet());
        open.forEach((partition, part) -> consumer.seek(partition, part.start()));
        while (!open.isEmpty()) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(shortest(POLL, deadline.remaining()))) {
                Part part = parts.get(new TopicPartition(record.topic(), record.partition()));
                if (record.offset() < part.end()) {
                    records.accept(record);
                }
            }
            // By position, not by the last record: the last offsets of a part may hold none.
            if (open.entrySet().removeIf(
                    entry -> consumer.position(entry.getKey(), deadline.remaining()) >= entry.getValue().end())) {
                consumer.assign(open.keySet());
            }
        }
    }

    /** The record at an offset. */
    Optional<ConsumerRecord<String, byte[]>> at(TopicPartition partition, long offset) {
        AtomicReference<ConsumerRecord<String, byte[]>> found = new AtomicReference<>();
        read(Map.of(partition, new Part(offset, offset + 1)), found::set);
        return Optional.ofNullable(found.get());
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
