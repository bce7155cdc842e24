package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How far behind this process is in the partitions that it has, for those who watch the bot. Thread-safe. */
public final class Lag {

    private final Collection<Tenure> tenures;

    Lag(Collection<Tenure> tenures) {
        this.tenures = tenures;
    }

    /** Asks the client, which knows it from its last fetch. On the polling thread. */
    void look(Consumer<?, ?> consumer, Map<TopicPartition, Tenure> owned) {
        owned.forEach((partition, tenure) -> {
            try {
                OptionalLong behind = consumer.currentLag(partition);
                if (behind.isPresent()) {
                    long position = consumer.position(partition, Duration.ZERO);
                    tenure.ask(book -> {
                        book.behind(position, behind.getAsLong());
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
