package dev.custombot.simulation.log;

import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** A record as it lies on a topic. */
public record StoredRecord(String topic, int partition, long offset, long timestamp, String key, byte[] value,
        Headers headers) {

    public ConsumerRecord<String, byte[]> read() {
        return new ConsumerRecord<>(topic, partition, offset, timestamp, TimestampType.CREATE_TIME, 0,
                value == null ? 0 : value.length, key, value, new RecordHeaders(headers), Optional.empty());
    }
}
