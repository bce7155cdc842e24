package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.HandledIds.Id;
import dev.custombot.runtime.kafka.DetachedConsumers;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.lane.ForgottenPositions;
import dev.custombot.runtime.lane.RecentRecords;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;

/**
 * Reads the latest records of a partition that this process takes over: they were handled by whoever had it before, and must be
 * recognised when the hub delivers them again.
 */
public final class KnownMessagesReader {

    private static final Duration LONGEST_READ = Duration.ofSeconds(10);

    private final DetachedConsumers consumers;
    private final KnownMessages known;
    private final int rebuildRecords;
    private final ForgottenPositions forgotten;
    private final Recollection recollection;
    private final Clock steady;
    private final CustomBotLog log;

    /**
     * @param rebuildRecords how many are read at most
     * @param window for how long handled messages are remembered
     * @param clock for the age of records
     */
    public KnownMessagesReader(DetachedConsumers consumers, KnownMessages known, int rebuildRecords, Duration window,
            Clock clock, Recollection recollection, CustomBotLog log) {
        this.consumers = consumers;
        this.known = known;
        this.rebuildRecords = rebuildRecords;
        this.forgotten = new ForgottenPositions(() -> consumers.make("oldest"), clock, window, log::offsetsForgotten, log);
        this.recollection = recollection;
        this.steady = recollection.steady();
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
        return recollection.begin(LONGEST_READ, deadline -> read(begun, deadline),
                failure -> log.historyUnreadable(begun.keySet(), failure.getClass().getName()));
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

    /** The group knows no position of these; what lies there from before the window was handled before. */
    void forgotten(Set<TopicPartition> partitions) {
        forgotten.look(partitions);
    }
}
