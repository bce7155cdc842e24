package dev.custombot.runtime.lane;

import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Takes the records of a topic through the lanes of their conversations.
 *
 * @param <R> the records of the topic
 */
public final class LaneConsumer<R> {

    /** What a stage does with a record; neither way fails. */
    public interface Stage<R> {

        /** @throws RecordFormatException if the record is not one of the topic's */
        R read(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value);

        String conversationId(R record);

        /** @param pauses how to wait before trying again */
        Uni<Void> process(R record, IncomingKafkaRecordMetadata<String, byte[]> origin, Pauses pauses);

        Uni<Void> unreadable(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, RecordFormatException failure);
    }

    /** How many records may wait in lanes, per running task: one busy conversation must not keep the others' out. */
    private static final int WAITING_PER_TASK = 16;

    private final Stage<R> stage;
    private final ConversationLanes lanes;
    private final RecordConsumer consumer;

    /** @param tenures listens to the assignment of the topic's partitions */
    public LaneConsumer(Stage<R> stage, int maxConcurrency, PartitionTenures tenures) {
        this.stage = stage;
        this.lanes = new ConversationLanes(maxConcurrency);
        this.consumer = new RecordConsumer(tenures, maxConcurrency * WAITING_PER_TASK, this::process);
    }

    /** Goes on until the channel ends. */
    public void consume(String channel, Multi<Message<byte[]>> records) {
        consumer.consume(channel, records);
    }

    private Uni<Void> process(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, Tenure tenure) {
        long offset = origin.getOffset();
        try {
            R record = stage.read(origin, value);
            return lanes.submit(stage.conversationId(record),
                    () -> prepared(tenure)
                            .chain(() -> tenure.run(offset, () -> stage.process(record, origin, pauses(tenure, offset)))));
        } catch (RecordFormatException e) {
            return tenure.run(offset, () -> stage.unreadable(origin, value, e));
        }
    }

    /** What a partition still waits for keeps no other's conversations from running. */
    private Uni<Void> prepared(Tenure tenure) {
        return tenure.isPrepared() ? Uni.createFrom().voidItem() : lanes.pauseUntil(tenure.prepared());
    }

    /** A record that was left to the next owner meanwhile is not tried again. */
    private Pauses pauses(Tenure tenure, long offset) {
        return duration -> lanes.pause(duration).flatMap(over -> {
            if (tenure.isLeft(offset)) {
                tenure.stop(offset);
                return Uni.createFrom().nothing();
            }
            return Uni.createFrom().voidItem();
        });
    }
}
