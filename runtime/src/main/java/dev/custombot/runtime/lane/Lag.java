package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How far behind this process is in the partitions that it has, for those who watch the bot. Thread-safe. */
public final class Lag {

    /** How long the brokers may take to say where partitions end. */
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(1);

    private final Collection<Tenure> tenures;
    /** Of partitions whose reading pauses. */
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();

    Lag(Collection<Tenure> tenures) {
        this.tenures = tenures;
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
