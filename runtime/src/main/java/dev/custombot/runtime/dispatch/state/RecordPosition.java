package dev.custombot.runtime.dispatch.state;

import java.time.Instant;

import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Where a record lies on its topic.
 *
 * @param receivedAt tells a record from one that had its place before the topic was made anew. That of a replay is when it was replayed: its
 *        message came in when other records had their places
 */
public record RecordPosition(String topic, int partition, long offset, Instant receivedAt) {

    public static RecordPosition of(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin) {
        Instant receivedAt = record.replayOf().isPresent() ? origin.getTimestamp() : record.receivedAt();
        return new RecordPosition(origin.getTopic(), origin.getPartition(), origin.getOffset(), receivedAt);
    }

    boolean isBefore(RecordPosition other) {
        return topic.equals(other.topic) && partition == other.partition && offset < other.offset
                && !receivedAt.isAfter(other.receivedAt);
    }
}
