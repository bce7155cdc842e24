package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.lane.ForgottenPositions;
import dev.custombot.runtime.lane.RecentRecords;
import dev.custombot.runtime.reply.owner.ReplyPartitions;
import dev.custombot.runtime.reply.queue.ReplyMemory;
import dev.custombot.runtime.reply.queue.SeenRecord;
import io.smallrye.mutiny.Uni;

/**
 * Reads the latest records of a partition that this process takes over: whoever had it before has sent them, and the customer must not
 * read a second run of one of their turns.
 */
public final class ReplyHistory implements ReplyPartitions.History {

    private static final Duration LONGEST_READ = Duration.ofSeconds(5);
    /** What a new group may find, of a bot that speaks before it is heard. */
    private static final Duration YOUNG = Duration.ofHours(1);
    /** A message may have been under way for as long as it likes. */
    private static final Duration ANY_AGE = Duration.ofDays(36_500);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final ReplyMemory memory;
    private final ForgottenPositions forgotten;
    private final Recollection recollection;
    private final Clock steady;
    private final CustomBotLog log;

    /**
     * @param consumers make one that belongs to no group
     * @param clock for the age of records
     */
    public ReplyHistory(Supplier<Consumer<String, byte[]>> consumers, ReplyMemory memory, Clock clock,
            Recollection recollection,
            CustomBotLog log) {
        this.consumers = consumers;
        this.memory = memory;
        this.forgotten = new ForgottenPositions(consumers, clock, YOUNG, log::repliesForgotten, log);
        this.recollection = recollection;
        this.steady = recollection.steady();
        this.log = log;
    }

    @Override
    public Uni<Void> remember(Map<TopicPartition, Long> positions, int owned) {
        Map<TopicPartition, Long> begun = new HashMap<>(positions);
        begun.values().removeIf(position -> position == 0);
        if (begun.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return recollection.begin(LONGEST_READ, deadline -> read(begun, memory.most() / owned, deadline),
                failure -> log.repliesUnreadable(begun.keySet(), failure.getClass().getName()));
    }

    @Override
    public void forgotten(Set<TopicPartition> partitions) {
        forgotten.look(partitions);
    }

    private void read(Map<TopicPartition, Long> positions, int mostOfEach, Instant deadline) {
        RecentRecords<SeenRecord> recent = new RecentRecords<>(positions, mostOfEach, ANY_AGE,
                () -> Duration.between(steady.instant(), deadline), record -> SeenRecord.read(record.key(), record.headers(),
                        record.value(), record.partition(), record.offset()));
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            consumer.assign(positions.keySet());
            recent.read(consumer);
        } finally {
            // Whatever was read is of use, and it is the newest.
            recent.forEachOldestFirst((partition, record) -> memory.remember(record));
        }
        if (steady.instant().isAfter(deadline)) {
            log.repliesUnreadable(positions.keySet(), "its time is over");
        }
    }
}
