package dev.custombot.runtime.dispatch.state;

import java.time.Instant;

import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Where a record lies on its topic.
 *
 * @param receivedAt tells a record from one that had its place before the topic was made anew
 */
public record RecordPosition(String topic, int partition, long offset, Instant receivedAt) {

    public static RecordPosition of(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin) {
        return new RecordPosition(origin.getTopic(), origin.getPartition(), origin.getOffset(), record.receivedAt());
    }

    boolean isBefore(RecordPosition other) {
        return topic.equals(other.topic) && partition == other.partition && offset < other.offset
                && !receivedAt.isAfter(other.receivedAt);
    }
}
