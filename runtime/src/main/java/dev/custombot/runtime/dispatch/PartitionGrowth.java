package dev.custombot.runtime.dispatch;

import java.time.Duration;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

import dev.custombot.runtime.CustomBotLog;

/** Notices that a topic has more partitions than before: from then on conversations are in others, and their order is not kept across. */
final class PartitionGrowth {

    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(2);

    private final CustomBotLog log;
    private int known;

    PartitionGrowth(CustomBotLog log) {
        this.log = log;
    }

    /** On the polling thread: Kafka assigns partitions anew whenever there are more. */
    void look(Consumer<?, ?> consumer) {
        try {
            for (String topic : consumer.subscription()) {
                int now = consumer.partitionsFor(topic, LONGEST_QUESTION).size();
                if (known > 0 && now > known) {
                    log.partitionsGrew(topic, known, now);
                }
                known = Math.max(known, now);
            }
        } catch (KafkaException e) {
            log.debugf(e, "The partitions cannot be counted");
        }
    }
}
