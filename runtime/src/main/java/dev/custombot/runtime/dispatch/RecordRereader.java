package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

import dev.custombot.runtime.AnyWorker;
import dev.custombot.runtime.kafka.DetachedConsumers;
import dev.custombot.runtime.lane.RecordReader;
import io.smallrye.mutiny.Uni;

/** Reads records of the callbacks topic again, beside the consumer group. */
public final class RecordRereader implements RecordReader, AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(10);
    /**
     * What is wanted is there, and most of what follows it is not wanted. The client always asks for more than it was polled for: a broker
     * that waits for it, at the end of the topic, would hold up the next reading.
     */
    private static final Map<String, Object> SETTINGS = Map.of(
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 256 * 1024,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);

    private final KeptConsumers consumers;
    private final Clock steady;

    public RecordRereader(DetachedConsumers consumers, Clock steady) {
        this(consumers, LONGEST_IDLE, steady);
    }

    RecordRereader(DetachedConsumers consumers, Duration longestIdle, Clock steady) {
        this.consumers = new KeptConsumers(() -> consumers.make("reread", SETTINGS), longestIdle, steady);
        this.steady = steady;
    }

    @Override
    public Uni<Reread> read(TopicPartition partition, List<Long> offsets) {
        return Uni.createFrom().item(() -> consumers.use(consumer -> readNow(consumer, partition, offsets)))
                .runSubscriptionOn(AnyWorker::execute);
    }

    private Reread readNow(Consumer<String, byte[]> consumer, TopicPartition partition, List<Long> offsets) {
        Set<Long> wanted = new HashSet<>(offsets);
        long last = offsets.get(offsets.size() - 1);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.assign(List.of(partition));
        consumer.seek(partition, offsets.get(0));
        Instant deadline = steady.instant().plus(LONGEST);
        long position = offsets.get(0);
        while (position <= last && steady.instant().isBefore(deadline)) {
            consumer.poll(POLL).forEach(record -> {
                if (wanted.contains(record.offset())) {
                    records.add(record);
                }
            });
            position = consumer.position(partition);
        }
        if (position <= offsets.get(0)) {
            throw new TimeoutException("No record was read");
        }
        return new Reread(records, position);
    }

    /** Readings that are under way go on. */
    @Override
    public void close() {
        consumers.close();
    }
}
