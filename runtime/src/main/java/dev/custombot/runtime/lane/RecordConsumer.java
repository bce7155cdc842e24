package dev.custombot.runtime.lane;

import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.record.DeadLetter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * Gives the records of a topic to a stage. A record is acknowledged when the stage is done with it, and its offset is committed when
 * all records before it are acknowledged too.
 */
public final class RecordConsumer {

    /** What a stage does with a record. */
    @FunctionalInterface
    public interface Work {

        /** Completes when the record is done; fails with {@link Tenure#ENDED} when it is left to the next owner. */
        Uni<Void> process(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, Tenure tenure);
    }

    private final PartitionTenures tenures;
    private final int mostOpen;
    private final Work work;
    private final CustomBotLog log;

    /**
     * @param tenures listens to the assignment of the topic's partitions
     * @param mostOpen how many records may be in memory; the others wait on Kafka
     */
    public RecordConsumer(PartitionTenures tenures, int mostOpen, Work work, CustomBotLog log) {
        this.tenures = tenures;
        this.mostOpen = mostOpen;
        this.work = work;
        this.log = log;
    }

    /** Goes on until the channel ends. */
    public void consume(String channel, Multi<Message<byte[]>> records) {
        records.onItem().transformToUni(this::consume).merge(mostOpen)
                .subscribe().with(done -> log.tracef("A record of channel %s is done", channel),
                        failure -> log.streamEnded(channel, failure.getClass().getName()));
    }

    @SuppressWarnings("unchecked")
    private Uni<Void> consume(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<String, byte[]> origin = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow();
        Tenure tenure = tenures.ofOrNew(new TopicPartition(origin.getTopic(), origin.getPartition()));
        tenure.received(origin.getOffset());
        return work.process(origin, message.getPayload(), tenure).invoke(() -> tenure.done(origin.getOffset()))
                .chain(() -> Uni.createFrom().completionStage(message::ack))
                // Not acknowledged, so the next owner reads it again.
                .onFailure(failure -> failure == Tenure.ENDED).recoverWithNull()
                // Without the acknowledgement the record is read again after a restart; the others go on.
                .onFailure().invoke(failure -> log.recordNotDone(DeadLetter.position(origin), failure))
                .onFailure().recoverWithNull();
    }
}
