package dev.custombot.runtime.lane;

import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Takes the records of a topic through the lanes of their conversations. A record is acknowledged when its stage is done with
 * it, and its offset is committed when all records before it are acknowledged too.
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
    private final PartitionTenures tenures;
    private final int maxConcurrency;

    /** @param tenures listens to the assignment of the topic's partitions */
    public LaneConsumer(Stage<R> stage, int maxConcurrency, PartitionTenures tenures) {
        this.stage = stage;
        this.tenures = tenures;
        this.lanes = new ConversationLanes(maxConcurrency);
        this.maxConcurrency = maxConcurrency;
    }

    /** Goes on until the channel ends. */
    public void consume(String channel, Multi<Message<byte[]>> records) {
        records.onItem().transformToUni(this::consume).merge(maxConcurrency * WAITING_PER_TASK)
                .subscribe().with(done -> CustomBotLog.LOG.tracef("A record of channel %s is done", channel),
                        failure -> CustomBotLog.LOG.streamEnded(channel, failure.getClass().getName()));
    }

    /** A record that was left to the next owner meanwhile is not tried again. */
    private Pauses pauses(Tenure tenure, long offset) {
        return duration -> lanes.pause(duration)
                .flatMap(over -> tenure.isLeft(offset) ? Uni.createFrom().nothing() : Uni.createFrom().voidItem());
    }

    @SuppressWarnings("unchecked")
    private Uni<Void> consume(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<String, byte[]> origin = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow();
        Tenure tenure = tenures.of(new TopicPartition(origin.getTopic(), origin.getPartition()));
        tenure.received(origin.getOffset());
        Uni<Void> done;
        try {
            R record = stage.read(origin, message.getPayload());
            done = lanes.submit(stage.conversationId(record),
                    () -> tenure.run(origin.getOffset(),
                            () -> stage.process(record, origin, pauses(tenure, origin.getOffset()))));
        } catch (RecordFormatException e) {
            done = tenure.run(origin.getOffset(), () -> stage.unreadable(origin, message.getPayload(), e));
        }
        return done.invoke(() -> tenure.done(origin.getOffset()))
                .chain(() -> Uni.createFrom().completionStage(message::ack))
                // Not acknowledged, so the next owner reads it again.
                .onFailure(failure -> failure == Tenure.ENDED).recoverWithNull()
                // Without the acknowledgement the record is read again after a restart; the others go on.
                .onFailure().invoke(failure -> CustomBotLog.LOG.recordNotDone(DeadLetter.position(origin), failure))
                .onFailure().recoverWithNull();
    }
}
