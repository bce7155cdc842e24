package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;

/** How far behind this process is in the partitions that it has, for those who watch the bot. Thread-safe. */
public final class Lag {

    /** How long the brokers may take to say where partitions end. */
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(1);

    private final Collection<Tenure> tenures;
    /** Of partitions whose reading pauses. */
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
    private final AtomicLong lost = new AtomicLong();
    private final CustomBotLog log;

    Lag(Collection<Tenure> tenures, CustomBotLog log) {
        this.tenures = tenures;
        this.log = log;
    }

    /**
     * Asks the brokers about partitions whose reading pauses: the client fetches nothing of them, and hears of no new record. On the polling
     * thread.
     */
    void ask(Consumer<?, ?> consumer, Collection<TopicPartition> owned) {
        Set<TopicPartition> paused = new HashSet<>(consumer.paused());
        paused.retainAll(owned);
        ends.keySet().retainAll(paused);
        if (paused.isEmpty()) {
            return;
        }
        try {
            ends.putAll(consumer.endOffsets(paused, LONGEST_QUESTION));
        } catch (KafkaException e) {
            // What was known last is shown until they answer.
        }
    }

    /** Asks the client, which knows it from its last fetch. On the polling thread. */
    void look(Consumer<?, ?> consumer, Map<TopicPartition, Tenure> owned) {
        owned.forEach((partition, tenure) -> {
            try {
                OptionalLong behind = consumer.currentLag(partition);
                long end = ends.getOrDefault(partition, 0L);
                if (behind.isPresent() || end > 0) {
                    long position = consumer.position(partition, Duration.ZERO);
                    long unread = Math.max(behind.orElse(0), end - position);
                    tenure.ask(book -> {
                        book.behind(position, unread);
                        return true;
                    });
                }
            } catch (KafkaException | IllegalStateException e) {
                // It has just been given up, or its position is not known yet.
            }
        });
    }

    /**
     * Asks the brokers about offsets of which nothing came: what lies before the beginning of its partition was removed before it was read,
     * and the client goes on behind it without a word. On the polling thread.
     */
    void lookForLost(Consumer<?, ?> consumer, Map<TopicPartition, Tenure> owned) {
        Map<TopicPartition, NavigableMap<Long, Long>> leftOut = new HashMap<>();
        owned.forEach((partition, tenure) -> tenure.ask(OffsetBook::takeLeftOut).filter(found -> !found.isEmpty())
                .ifPresent(found -> leftOut.put(partition, found)));
        if (leftOut.isEmpty()) {
            return;
        }
        try {
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(leftOut.keySet(), LONGEST_QUESTION);
            leftOut.forEach((partition, ranges) -> count(partition, ranges, begins.getOrDefault(partition, 0L)));
        } catch (KafkaException | IllegalStateException e) {
            leftOut.forEach((partition, ranges) -> owned.get(partition).ask(book -> {
                book.leftOut(ranges);
                return true;
            }));
        }
    }

    private void count(TopicPartition partition, NavigableMap<Long, Long> ranges, long begin) {
        long gone = ranges.entrySet().stream()
                .mapToLong(range -> Math.max(0, Math.min(range.getValue(), begin) - range.getKey())).sum();
        if (gone > 0) {
            lost.addAndGet(gone);
            log.removedUnread(gone, partition.toString());
        }
    }

    /** How many records were removed before they were read. */
    public long lost() {
        return lost.get();
    }

    /** How many records were not read when somebody looked. */
    public long unread() {
        return tenures.stream().mapToLong(tenure -> tenure.ask(OffsetBook::unread).orElse(0L)).sum();
    }

    /** How many records are not done: those that were not read, and those that are open. */
    public long records() {
        return unread() + tenures.stream().mapToLong(tenure -> tenure.ask(OffsetBook::open).orElse(0L)).sum();
    }

    /** How old the oldest record is that was read and is not done, in seconds. */
    public double oldest(long nowMillis) {
        OptionalLong first = tenures.stream().map(tenure -> tenure.ask(OffsetBook::oldest).orElse(OptionalLong.empty()))
                .filter(OptionalLong::isPresent).mapToLong(OptionalLong::getAsLong).min();
        return first.isPresent() ? Math.max(0, nowMillis - first.getAsLong()) / 1e3 : 0;
    }
}
