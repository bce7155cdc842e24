package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.OffsetBook.Leap;

/**
 * Tells of records that nobody can work on any more, because their topic did not keep them for long enough, and of a partition that begins
 * again: what was acknowledged must not be gone, and what was done not be done again, without a word.
 */
final class RemovedRecords {

    /** How long the brokers may take to say where partitions begin. */
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(1);

    private final CustomBotLog log;

    RemovedRecords(CustomBotLog log) {
        this.log = log;
    }

    /** Asks the brokers only if a partition went on elsewhere than it was expected to. On the polling thread. */
    void look(Consumer<?, ?> consumer, Map<TopicPartition, Tenure> owned) {
        Map<TopicPartition, Leap> leaps = new LinkedHashMap<>();
        owned.forEach((partition, tenure) -> tenure.ask(OffsetBook::leap).flatMap(leap -> leap)
                .ifPresent(leap -> leaps.put(partition, leap)));
        if (leaps.isEmpty()) {
            return;
        }
        try {
            Map<TopicPartition, Long> first = consumer.beginningOffsets(leaps.keySet(), LONGEST_QUESTION);
            leaps.forEach((partition, leap) -> {
                tell(partition, leap, first.getOrDefault(partition, 0L));
                owned.get(partition).ask(book -> {
                    book.told(leap);
                    return true;
                });
            });
        } catch (KafkaException e) {
            // They are asked again.
        }
    }

    /** @param first where the partition begins: what lies behind that and is no record, such as a transaction's marker, never was one */
    private void tell(TopicPartition partition, Leap leap, long first) {
        long removed = Math.min(first, leap.found()) - leap.expected();
        if (leap.found() < leap.expected()) {
            log.begunAgain(partition.toString(), leap.found(), leap.expected());
        } else if (removed > 0) {
            log.removedUnread(removed, partition.toString());
        }
    }
}
