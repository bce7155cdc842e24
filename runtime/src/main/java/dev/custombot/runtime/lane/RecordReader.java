package dev.custombot.runtime.lane;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import io.smallrye.mutiny.Uni;

/** Reads records again. */
@FunctionalInterface
public interface RecordReader {

    /** @param offsets ascend; it may stop before the last one */
    Uni<Reread> read(TopicPartition partition, List<Long> offsets);

    /**
     * @param records in their order
     * @param position what was asked for and lies before this, and is not among the records, is there no more
     */
    record Reread(List<ConsumerRecord<String, byte[]>> records, long position) {}
}
