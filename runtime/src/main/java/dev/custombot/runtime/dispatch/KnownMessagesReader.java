package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.DeduplicationConfig;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/**
 * Reads the latest records of a partition that this process takes over: they were handled by whoever had it before, and must be
 * recognised when the hub delivers them again.
 */
public final class KnownMessagesReader {

    private static final Duration LONGEST_READ = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MAX_RETRIES = 3;

    private final KafkaClientService clients;
    private final String channel;
    private final KnownMessages known;
    private final DeduplicationConfig deduplication;
    private final Clock clock;
    private final CustomBotLog log;

    /** @param channel whose addresses and security the reading has */
    public KnownMessagesReader(KafkaClientService clients, String channel, KnownMessages known,
            DeduplicationConfig deduplication, Clock clock, CustomBotLog log) {
        this.clients = clients;
        this.channel = channel;
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
        try (Consumer<String, byte[]> consumer = consumer()) {
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

    private Consumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(clients.getConsumer(channel).configuration());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "custom-bot-history-" + UUID.randomUUID());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
