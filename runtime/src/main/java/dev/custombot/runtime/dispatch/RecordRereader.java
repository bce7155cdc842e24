package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

import dev.custombot.runtime.lane.RecordReader;
import dev.custombot.runtime.lane.RecordReader.Reread;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Reads records of the callbacks topic again, beside the consumer group. */
public final class RecordRereader implements RecordReader {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(500);

    private final DetachedConsumers consumers;
    private final Clock steady;

    public RecordRereader(DetachedConsumers consumers, Clock steady) {
        this.consumers = consumers;
        this.steady = steady;
    }

    @Override
    public Uni<Reread> read(TopicPartition partition, List<Long> offsets) {
        return Uni.createFrom().item(() -> readNow(partition, offsets))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Reread readNow(TopicPartition partition, List<Long> offsets) {
        Set<Long> wanted = new HashSet<>(offsets);
        long last = offsets.get(offsets.size() - 1);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = consumers.make("reread")) {
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
    }
}
