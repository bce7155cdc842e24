package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.lane.RecentRecords;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;

/**
 * The messages that lie open in a partition when this process takes it over, and whose answer is published already: whoever had the
 * partition ended before it could commit them. Their handlers must not run again, because they may say something else. Only what is on
 * the replies topic since the oldest open message can be such an answer, and most likely the newest of it: that is read first. When nothing
 * is open, nothing is read.
 */
public final class AnsweredTurns {

    private static final Duration LONGEST_READ = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);
    /** By how much the clocks of two replicas may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final int MOST = 100_000;
    private static final int LEAST_OF_EACH = 1_000;
    private static final Duration ANY_AGE = Duration.ofDays(36_500);

    private record Turn(String conversationId, String id) {}

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final String repliesTopic;
    private final Recollection recollection;
    private final Clock steady;
    private final CustomBotLog log;
    private final Set<Turn> turns = new LinkedHashSet<>();

    /**
     * @param consumers make one that belongs to no group
     */
    public AnsweredTurns(Supplier<Consumer<String, byte[]>> consumers, String repliesTopic, Recollection recollection,
            CustomBotLog log) {
        this.consumers = consumers;
        this.repliesTopic = repliesTopic;
        this.recollection = recollection;
        this.steady = recollection.steady();
        this.log = log;
    }

    /** Whether the message was answered before this process had its partition. */
    synchronized boolean contains(CallbackRecord record) {
        return turns.contains(new Turn(record.conversationId(), record.turnId()));
    }

    /**
     * Completes when they are known; also when they cannot be read, or not all of them in time, because messages must not wait for that. Does
     * its work once.
     *
     * @param positions where each partition goes on
     */
    Uni<Void> remember(Map<TopicPartition, Long> positions) {
        if (positions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return recollection.begin(LONGEST_READ, deadline -> read(positions, deadline),
                failure -> log.answersUnreadable(positions.keySet(), failure.getClass().getName()));
    }

    private void read(Map<TopicPartition, Long> positions, Instant deadline) {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            OptionalLong oldest = oldestOpen(consumer, positions, deadline);
            if (oldest.isPresent()) {
                readSince(consumer, oldest.getAsLong() - SKEW.toMillis(), positions.keySet(), deadline);
            }
        }
    }

    /** When the oldest message was stored that nobody has committed. */
    private OptionalLong oldestOpen(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> positions, Instant deadline) {
        // The client warns of what it is told of partitions that it does not have.
        consumer.assign(positions.keySet());
        Map<TopicPartition, Long> ends = consumer.endOffsets(positions.keySet(), left(deadline));
        Map<TopicPartition, Long> open = new HashMap<>(positions);
        open.entrySet().removeIf(partition -> partition.getValue() >= ends.getOrDefault(partition.getKey(), 0L));
        OptionalLong oldest = OptionalLong.empty();
        // One after the other: of each the first record only.
        for (Map.Entry<TopicPartition, Long> partition : open.entrySet()) {
            consumer.assign(List.of(partition.getKey()));
            consumer.seek(partition.getKey(), partition.getValue());
            OptionalLong first = OptionalLong.empty();
            while (first.isEmpty() && consumer.position(partition.getKey()) < ends.get(partition.getKey())) {
                first = poll(consumer, deadline).stream().mapToLong(ConsumerRecord::timestamp).min();
            }
            if (first.isPresent()) {
                oldest = OptionalLong.of(Math.min(first.getAsLong(), oldest.orElse(Long.MAX_VALUE)));
            }
        }
        return oldest;
    }

    /** @param taken of the callbacks */
    private void readSince(Consumer<String, byte[]> consumer, long time, Set<TopicPartition> taken, Instant deadline) {
        Collection<TopicPartition> partitions = partitions(consumer, taken, deadline);
        consumer.assign(partitions);
        Map<TopicPartition, Long> oldest = new HashMap<>();
        consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(partition -> partition, any -> time)),
                left(deadline)).forEach((partition, young) -> {
                    if (young != null) {
                        oldest.put(partition, young.offset());
                    }
                });
        if (oldest.isEmpty()) {
            return;
        }
        RecentRecords<Turn> recent = new RecentRecords<>(consumer.endOffsets(oldest.keySet(), left(deadline)),
                Math.max(LEAST_OF_EACH, MOST / oldest.size()), ANY_AGE, () -> Duration.between(steady.instant(), deadline),
                AnsweredTurns::turn);
        oldest.forEach(recent::notBefore);
        consumer.assign(oldest.keySet());
        try {
            recent.read(consumer);
        } finally {
            // Whatever was read is of use, and it is the newest.
            recent.forEachOldestFirst((partition, turn) -> remember(turn));
        }
        if (recent.isCut() && steady.instant().isAfter(deadline)) {
            log.answersUnreadable(taken, TimeoutException.class.getName());
        }
    }

    private static Optional<Turn> turn(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(record.key())
                .flatMap(conversation -> ReplyRecord.turnOf(record.headers()).map(turn -> new Turn(conversation, turn)));
    }

    /** A conversation has the same number at both topics, if they have as many partitions. */
    private Collection<TopicPartition> partitions(Consumer<String, byte[]> consumer, Set<TopicPartition> owned,
            Instant deadline) {
        String callbacks = owned.iterator().next().topic();
        Set<Integer> numbers = owned.stream().map(TopicPartition::partition).collect(Collectors.toSet());
        int count = consumer.partitionsFor(callbacks, left(deadline)).size();
        List<TopicPartition> replies = consumer.partitionsFor(repliesTopic, left(deadline)).stream()
                .map(partition -> new TopicPartition(repliesTopic, partition.partition())).toList();
        return replies.size() == count
                ? replies.stream().filter(partition -> numbers.contains(partition.partition())).toList()
                : replies;
    }

    private List<ConsumerRecord<String, byte[]>> poll(Consumer<String, byte[]> consumer, Instant deadline) {
        left(deadline);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        return records;
    }

    private Duration left(Instant deadline) {
        Duration left = Duration.between(steady.instant(), deadline);
        if (left.isNegative()) {
            throw new TimeoutException();
        }
        return left;
    }

    private synchronized void remember(Turn turn) {
        turns.add(turn);
        if (turns.size() > MOST) {
            turns.remove(turns.iterator().next());
        }
    }
}
