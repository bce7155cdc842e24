package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.DeduplicationConfig;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Reads the latest records of a partition that this process takes over: they were handled by whoever had it before, and must be
 * recognised when the hub delivers them again.
 */
public final class KnownMessagesReader {

    private static final Duration LONGEST_READ = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MAX_RETRIES = 3;

    private final DetachedConsumers consumers;
    private final KnownMessages known;
    private final DeduplicationConfig deduplication;
    private final Clock clock;
    private final CustomBotLog log;

    public KnownMessagesReader(DetachedConsumers consumers, KnownMessages known,
            DeduplicationConfig deduplication, Clock clock, CustomBotLog log) {
        this.consumers = consumers;
        this.known = known;
        this.deduplication = deduplication;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Completes when they are remembered; also when they cannot be read, because messages must not wait for that. Does its work once.
     *
     * @param positions where each partition goes on
     */
    Uni<Void> remember(Map<TopicPartition, Long> positions) {
        if (deduplication.rebuildRecords() == 0) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> reading = Uni.createFrom().voidItem().invoke(() -> read(positions))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure().retry().atMost(MAX_RETRIES)
                .onFailure().invoke(failure -> log.historyUnreadable(failure.getClass().getName()))
                .onFailure().recoverWithNull().memoize().indefinitely();
        reading.subscribe().with(done -> {});
        return reading;
    }

    private void read(Map<TopicPartition, Long> positions) {
        try (Consumer<String, byte[]> consumer = consumers.make("history")) {
            consumer.assign(positions.keySet());
            Map<TopicPartition, Long> unread = seek(consumer, positions);
            Instant deadline = clock.instant().plus(LONGEST_READ);
            while (!unread.isEmpty()) {
                if (clock.instant().isAfter(deadline)) {
                    throw new TimeoutException();
                }
                consumer.poll(POLL).forEach(record -> remember(record, positions));
                unread.keySet().removeIf(partition -> consumer.position(partition) >= positions.get(partition));
            }
        }
    }

    /** Goes to the first record of interest of each partition; gives those that have any. */
    private Map<TopicPartition, Long> seek(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> positions) {
        long oldest = clock.instant().minus(deduplication.window()).toEpochMilli();
        Map<TopicPartition, Long> first = consumer.beginningOffsets(positions.keySet());
        Map<TopicPartition, OffsetAndTimestamp> inWindow = consumer
                .offsetsForTimes(positions.keySet().stream().collect(Collectors.toMap(partition -> partition, any -> oldest)));
        Map<TopicPartition, Long> unread = new HashMap<>();
        positions.forEach((partition, position) -> {
            OffsetAndTimestamp young = inWindow.get(partition);
            long start = Math.max(first.get(partition), position - deduplication.rebuildRecords());
            if (young != null && Math.max(start, young.offset()) < position) {
                unread.put(partition, Math.max(start, young.offset()));
            }
        });
        consumer.pause(positions.keySet());
        unread.forEach(consumer::seek);
        consumer.resume(unread.keySet());
        return unread;
    }

    private void remember(ConsumerRecord<String, byte[]> record, Map<TopicPartition, Long> positions) {
        if (record.offset() >= positions.get(new TopicPartition(record.topic(), record.partition()))) {
            return;
        }
        try {
            known.add(CallbackRecord.read(record.key(), record.headers(), record.value()),
                    Instant.ofEpochMilli(record.timestamp()));
        } catch (RecordFormatException e) {
            log.debugf("An unreadable record cannot be recognised when it comes again");
        }
    }
}
