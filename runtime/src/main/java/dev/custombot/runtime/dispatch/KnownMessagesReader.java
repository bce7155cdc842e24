package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.HandledIds.Id;
import dev.custombot.runtime.lane.RecentRecords;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Reads the latest records of a partition that this process takes over: they were handled by whoever had it before, and must be
 * recognised when the hub delivers them again.
 */
public final class KnownMessagesReader {

    private static final Duration LONGEST_READ = Duration.ofSeconds(10);
    private static final int MAX_RETRIES = 3;

    private final DetachedConsumers consumers;
    private final KnownMessages known;
    private final int rebuildRecords;
    private final Duration window;
    private final Clock clock;
    private final Clock steady;
    private final CustomBotLog log;

    /**
     * @param rebuildRecords how many are read at most
     * @param window for how long handled messages are remembered
     * @param clock for the age of records
     * @param steady never steps
     */
    public KnownMessagesReader(DetachedConsumers consumers, KnownMessages known, int rebuildRecords, Duration window,
            Clock clock, Clock steady, CustomBotLog log) {
        this.consumers = consumers;
        this.known = known;
        this.rebuildRecords = rebuildRecords;
        this.window = window;
        this.clock = clock;
        this.steady = steady;
        this.log = log;
    }

    /** Only these partitions are this process' now. */
    void own(Collection<TopicPartition> partitions) {
        known.own(partitions.stream().map(TopicPartition::partition).toList());
    }

    /**
     * Completes when they are remembered; also when they cannot be read, because messages must not wait for that. Does its work once.
     *
     * @param positions where each partition goes on
     */
    Uni<Void> remember(Map<TopicPartition, Long> positions) {
        Map<TopicPartition, Long> begun = new HashMap<>(positions);
        begun.values().removeIf(position -> position == 0);
        if (begun.isEmpty() || rebuildRecords == 0) {
            return Uni.createFrom().voidItem();
        }
        Instant deadline = steady.instant().plus(LONGEST_READ);
        Uni<Void> reading = Uni.createFrom().voidItem().invoke(() -> read(begun, deadline))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure().retry().atMost(MAX_RETRIES)
                .onFailure().invoke(failure -> log.historyUnreadable(failure.getClass().getName()))
                .onFailure().recoverWithNull().memoize().indefinitely();
        reading.subscribe().with(done -> {});
        return reading;
    }

    private void read(Map<TopicPartition, Long> positions, Instant deadline) {
        RecentRecords<Id> recent = new RecentRecords<>(positions,
                Math.min(rebuildRecords, known.shareOfEach()), known.window(),
                () -> Duration.between(steady.instant(), deadline), KnownMessagesReader::id);
        try (Consumer<String, byte[]> consumer = consumers.make("history")) {
            consumer.assign(positions.keySet());
            recent.read(consumer);
        } finally {
            // Whatever was read is of use, and it is the newest.
            recent.forEachOldestFirst(known::add);
        }
        if (recent.isCut()) {
            log.historyCut();
        }
    }

    /** One that cannot be read was put aside, and cannot be recognised when it comes again. */
    static Optional<Id> id(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(KnownMessages.id(CallbackRecord.read(record.key(), record.headers(), record.value())));
        } catch (RecordFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * A new group finds nothing old; one whose positions are gone begins with the oldest record, and all is handled again. Nobody waits for
     * that to be looked at.
     *
     * @param uncommitted partitions of which the group knows no position
     */
    void tellForgotten(Set<TopicPartition> uncommitted) {
        if (!uncommitted.isEmpty()) {
            Uni.createFrom().voidItem().invoke(() -> lookAt(uncommitted))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .subscribe().with(done -> {}, failure -> log.debugf(failure, "The oldest records cannot be looked at"));
        }
    }

    private void lookAt(Set<TopicPartition> uncommitted) {
        try (Consumer<String, byte[]> consumer = consumers.make("oldest")) {
            tellForgotten(consumer, uncommitted, clock.instant().minus(window), log);
        }
    }

    /** @param old who has records from before is not new */
    static void tellForgotten(Consumer<?, ?> consumer, Set<TopicPartition> uncommitted, Instant old, CustomBotLog log) {
        consumer.offsetsForTimes(uncommitted.stream().collect(Collectors.toMap(partition -> partition, any -> 0L)))
                .forEach((partition, oldest) -> {
                    if (oldest != null && oldest.timestamp() < old.toEpochMilli()) {
                        log.offsetsForgotten(partition.toString(), Instant.ofEpochMilli(oldest.timestamp()));
                    }
                });
    }
}
